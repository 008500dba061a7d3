import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { FlowNode } from '#shared/model/document.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { count } from '#shared/lib/words.ts'
import { entryNow } from '../../../state/catalogue-now.ts'
import { selectOffered, useEngagement } from '../../../state/engagement-store.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { tellingName } from '../../../state/map/telling-name.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { named, ranked } from '../../../ui/proposals/rank.ts'
import type { Proposal } from '../../../ui/proposals/use-proposals.ts'
import { AskField } from './ask-field.tsx'
import { NodePanel } from './node-panel.tsx'

interface Props {
  readonly nodeIds: readonly string[]
  readonly onClose: () => void
}

const NEW = 'new'
const NONE = 'none'

/** Whose work the selected nodes are: a department of the catalogue, or a new one; each gets its lane. */
export function OwnerPanel({ nodeIds, onClose }: Props) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const { departments } = useEngagement(selectOffered)
  const [text, setText] = useState('')
  const nodes = document.nodes.filter((node) => nodeIds.includes(node.id))
  const last = nodeIds.at(-1) ?? ''
  const close = () => {
    onClose()
    canvasPort()?.focus(last)
  }
  const assign = (departmentId: string | null) => {
    map.edit('Assign department', (current) => assignDepartment(current, { nodeIds, departmentId }))
    close()
  }
  const create = () => {
    const entry = entryNow('department', text)
    if (entry !== null) assign(entry.id)
  }
  const pick = ({ id }: Proposal) => {
    if (id === NEW) create()
    else assign(id === NONE ? null : id)
  }
  const found = ranked(departments, (entry) => entry.name, text)
  const rows = [
    ...found.map(({ id, name }) => ({ id, title: name, ...(isOf(nodes, id) ? { detail: 'now' } : {}) })),
    ...(text.trim() === '' ? noDepartment(nodes) : []),
    ...(isNew(text, departments) ? [newRow(text, found.length > 0)] : []),
  ]
  const [node] = nodes
  const who = nodes.length === 1 && node ? tellingName(document, node) : count(nodes.length, 'node')
  return (
    <NodePanel nodeId={last} title={`Department of ${who}`} onClose={onClose}>
      <AskField
        label={`Department of ${who}`}
        listed="Departments"
        placeholder="Type a name"
        text={text}
        onText={setText}
        rows={rows}
        onPick={pick}
        onTyped={create}
        onEnter={close}
      />
    </NodePanel>
  )
}

function isOf(nodes: readonly FlowNode[], departmentId: string): boolean {
  return nodes.every((node) => node.departmentId === departmentId)
}

function noDepartment(nodes: readonly FlowNode[]): Proposal[] {
  return nodes.some((node) => node.departmentId !== null) ? [{ id: NONE, title: 'No department' }] : []
}

function isNew(text: string, known: readonly { readonly name: string }[]): boolean {
  return text.trim() !== '' && named(known, (entry) => entry.name, text) === undefined
}

function newRow(text: string, others: boolean): Proposal {
  return {
    id: NEW,
    title: `New department “${text.trim()}”`,
    sign: <IconPlus size={16} stroke={1.5} aria-hidden="true" />,
    ...(others ? { caps: ['Ctrl', '⏎'] } : {}),
  }
}
