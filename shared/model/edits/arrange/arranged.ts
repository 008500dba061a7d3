import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../../document.ts'

/** The nodes to arrange, in the order of the document. */
export function chosen({ nodes }: WorkflowDocument, nodeIds: readonly string[]): FlowNode[] {
  const ids = new Set(nodeIds)
  return nodes.filter(({ id }) => ids.has(id))
}

/** By department: what stands in one band is lined up there, never across bands. */
export function byBand(nodes: readonly FlowNode[]): FlowNode[][] {
  const groups = new Map<string | null, FlowNode[]>()
  for (const node of nodes) groups.set(node.departmentId, [...(groups.get(node.departmentId) ?? []), node])
  return [...groups.values()]
}

/**
 * What came of an arrangement: all that was arranged counts as placed by hand, the one the others went by too,
 * so that tidying leaves the arrangement. The document as it was where nothing moved.
 */
export function arranged(
  before: WorkflowDocument,
  after: WorkflowDocument,
  nodeIds: readonly string[],
): WorkflowDocument {
  const places = new Map(before.nodes.map(({ id, position }) => [id, position]))
  const moved = after.nodes.some(({ id, position }) => {
    const place = places.get(id)
    return nodeIds.includes(id) && (place?.x !== position.x || place.y !== position.y)
  })
  if (!moved) return before
  return produce(after, (draft) => {
    for (const node of draft.nodes) if (nodeIds.includes(node.id)) node.placed = true
  })
}
