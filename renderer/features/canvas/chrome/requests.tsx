import { ask, selectRequest, useCanvas } from '../../../state/map/canvas-port.ts'
import { OwnerPanel } from '../at-node/owner-panel.tsx'
import { UsesPanel } from '../at-node/uses-panel.tsx'
import { WaysPanel } from '../at-node/ways-panel.tsx'
import { ArrangeMenu } from './arrange-menu.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { LaneNameDialog } from './lane-name-dialog.tsx'

/** Whatever a command asked for that needs an answer: at most one. What is parked has its own field (features/parking). */
export function Requests() {
  const request = useCanvas(selectRequest)
  const close = () => ask(null)
  switch (request?.kind) {
    case undefined:
    case 'park':
      return null
    case 'connect':
      return <ConnectDialog sourceId={request.sourceId} edgeKind={request.edgeKind} onClose={close} />
    case 'owner':
      return <OwnerPanel nodeIds={request.nodeIds} onClose={close} />
    case 'uses':
      return <UsesPanel nodeIds={request.nodeIds} onClose={close} />
    case 'ways':
      return <WaysPanel nodeId={request.nodeId} onClose={close} />
    case 'arrange':
      return <ArrangeMenu onClose={close} />
    case 'add-lane':
      return <LaneNameDialog at={request.at} departmentId={null} onClose={close} />
    case 'rename-lane':
      return <LaneNameDialog at={0} departmentId={request.departmentId} onClose={close} />
  }
}
