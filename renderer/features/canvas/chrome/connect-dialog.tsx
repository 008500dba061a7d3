import { Modal } from '@mantine/core'
import type { EdgeKind } from '#shared/model/document.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { TypeAhead } from '../../../ui/type-ahead.tsx'
import { connectNodes } from '../../../state/map/actions/change.ts'
import { report } from '../report.ts'
import { tellingName } from '../../../state/map/telling-name.ts'
import { connectOptions } from './connect-options.ts'

interface Props {
  readonly sourceId: string
  readonly edgeKind: EdgeKind
  readonly onClose: () => void
}

/** Connecting without a mouse: type the name of the node to lead to. */
export function ConnectDialog({ sourceId, edgeKind, onClose }: Props) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const source = document.nodes.find((node) => node.id === sourceId)
  if (source === undefined) return null
  const options = connectOptions(document, sourceId, edgeKind)
  const name = tellingName(document, source)
  const title = edgeKind === 'exception' ? `Exception path from ${name}` : `Connect ${name}`
  const close = () => {
    onClose()
    canvasPort()?.focus(sourceId)
  }
  return (
    <Modal opened onClose={close} title={title} size="sm">
      <TypeAhead
        label="Leads to"
        placeholder={options.length === 0 ? 'Nothing is left to connect to' : 'Type a name'}
        options={options}
        onPick={(targetId) => {
          report(connectNodes(map, sourceId, targetId, edgeKind))
          close()
        }}
        autoFocus
      />
    </Modal>
  )
}
