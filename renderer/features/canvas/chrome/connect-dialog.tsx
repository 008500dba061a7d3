import { Modal } from '@mantine/core'
import type { EdgeKind, FlowNode } from '#shared/model/document.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { TypeAhead } from '../../../ui/type-ahead.tsx'
import { connectNodes } from '../../../state/map/actions/change.ts'
import { report } from '../report.ts'
import { kindTitle, titleOf } from '../../../state/map/node-words.ts'

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
  const targets = document.nodes.filter(
    (node) => mayConnect(document, { source: sourceId, target: node.id, kind: edgeKind }).ok,
  )
  const title =
    edgeKind === 'exception' ? `Exception path from ${titleOf(source)}` : `Connect ${titleOf(source)}`
  const close = () => {
    onClose()
    canvasPort()?.focus(sourceId)
  }
  return (
    <Modal opened onClose={close} title={title} size="sm">
      <TypeAhead
        label="Leads to"
        placeholder={targets.length === 0 ? 'Nothing is left to connect to' : 'Type a name'}
        options={targets.map((node) => ({ id: node.id, name: optionName(node) }))}
        onPick={(targetId) => {
          report(connectNodes(map, sourceId, targetId, edgeKind))
          close()
        }}
        autoFocus
      />
    </Modal>
  )
}

function optionName(node: FlowNode): string {
  return node.kind === 'step' && node.name !== ''
    ? node.name
    : `${titleOf(node)} (${kindTitle(node.kind).toLowerCase()})`
}
