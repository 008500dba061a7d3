import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowEdge, FlowNode, NodeKind, WorkflowDocument } from '#shared/model/document.ts'

export type Arc = readonly [string, string, Partial<FlowEdge>?]

/** A map from `{ id: kind }` and arcs, with minutes of the steps. */
export function flow(
  nodes: Readonly<Record<string, NodeKind>>,
  arcs: readonly Arc[],
  minutes: Readonly<Record<string, number>> = {},
): WorkflowDocument {
  const drawn = Object.entries(nodes).map(([id, kind]): FlowNode => {
    const node = createNode(kind, { id, name: id })
    const likely = minutes[id]
    if (node.kind !== 'step' || likely === undefined) return node
    return { ...node, characteristics: { minutes: { low: likely, likely, high: likely } } }
  })
  const edges = arcs.map(([source, target, more], at): FlowEdge => ({
    id: `e${at}`,
    source,
    target,
    kind: 'sequence',
    ...more,
  }))
  return { ...emptyDocument(), nodes: drawn, edges }
}
