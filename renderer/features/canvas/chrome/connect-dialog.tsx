import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { EdgeKind, FlowNode } from '#shared/model/document.ts'
import type { StepParts } from '#shared/outline/parts/read-parts.ts'
import { list } from '#shared/lib/words.ts'
import { selectCatalogue, useEngagement } from '../../../state/engagement-store.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { connectNodes, leadToNew } from '../../../state/map/actions/connect.ts'
import { readTitle, titleFrom } from '../../../state/map/actions/typed-title.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { tellingName } from '../../../state/map/telling-name.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import type { Proposal } from '../../../ui/proposals/use-proposals.ts'
import { AskField } from '../at-node/ask-field.tsx'
import { NodePanel } from '../at-node/node-panel.tsx'
import { report } from '../report.ts'
import { connectOptions } from './connect-options.ts'
import type { ConnectOption } from './connect-options.ts'
import { KindSign } from './kind-sign.tsx'

interface Props {
  readonly sourceId: string
  readonly edgeKind: EdgeKind
  readonly onClose: () => void
}

const NEW = 'new'

/** Connecting without a mouse: type the name of the node to lead to; an unknown name makes a step. */
export function ConnectDialog({ sourceId, edgeKind, onClose }: Props) {
  const document = useMapState(selectDocument)
  const catalogue = useEngagement(selectCatalogue)
  const [text, setText] = useState('')
  const choose = useConnecting(sourceId, edgeKind, onClose)
  const source = document.nodes.find((node) => node.id === sourceId)
  if (source === undefined) return null
  const parts = readTitle(text, 'step', catalogue, new Set())
  const options = connectOptions(document, sourceId, edgeKind, parts.name.text)
  const rows = [
    ...options.map((option) => optionRow(option, catalogue)),
    ...(parts.name.text === '' ? [] : [newRow(parts, options.length > 0)]),
  ]
  const name = tellingName(document, source)
  return (
    <NodePanel
      nodeId={sourceId}
      title={edgeKind === 'exception' ? `Exception path from ${name}` : `Connect ${name}`}
      onClose={onClose}
    >
      <AskField
        label={edgeKind === 'exception' ? 'Exception path leads to' : 'Leads to'}
        listed="Nodes"
        placeholder="Type a name: an existing node, or a new step"
        text={text}
        onText={setText}
        rows={rows}
        onPick={(row) => choose(source, row.id === NEW ? parts : row.id)}
        onTyped={() => parts.name.text !== '' && choose(source, parts)}
        onEnter={() => {
          onClose()
          canvasPort()?.focus(sourceId)
        }}
      />
    </NodePanel>
  )
}

/** Draws the edge; where it has something to say, that is typed next, at its line. */
function useConnecting(sourceId: string, kind: EdgeKind, onClose: () => void) {
  const map = useMap()
  return (source: FlowNode, target: string | StepParts) => {
    onClose()
    const drawn =
      typeof target === 'string'
        ? connectNodes(map, sourceId, target, kind, { nodeIds: [sourceId] })
        : leadToNew(map, sourceId, titleFrom(target), kind)
    report(drawn)
    if (drawn.ok && (kind === 'exception' || source.kind === 'decision')) return map.rename(drawn.value)
    const at = map.store.getState().selection.nodeIds.at(-1) ?? sourceId
    canvasPort()?.focus(at, drawn.ok ? [drawn.value] : [])
  }
}

function optionRow({ id, title, kind, departmentId }: ConnectOption, catalogue: Catalogue): Proposal {
  const sign = <KindSign kind={kind} size={16} />
  return departmentId === null
    ? { id, title, sign }
    : { id, title, sign, detail: nameOf(catalogue.departments, departmentId) }
}

function newRow({ name, department, systems }: StepParts, others: boolean): Proposal {
  const said = [department?.text ?? '', list(systems.map((system) => system.text))]
  return {
    id: NEW,
    title: `New step “${name.text}”`,
    detail: said.filter((part) => part !== '').join(' · '),
    sign: <IconPlus size={16} stroke={1.5} aria-hidden="true" />,
    ...(others ? { caps: ['Ctrl', '⏎'] } : {}),
  }
}
