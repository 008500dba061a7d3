import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../document.ts'
import { addAfter, gapAfter } from './add-after.ts'
import { mayConnect } from './may-connect.ts'
import { moveOn } from './move-on.ts'
import { PLACE_GAP } from './place.ts'

interface Insertion {
  readonly edgeId: string
  readonly node: FlowNode
  readonly newEdgeId: string
}

/**
 * Puts a new node between the ends of an edge, in the department it leaves: the edge leads into it, a new one
 * leads on. Where the ends stand too close, everything from the target to the right moves on to make a column.
 */
export function insertOnEdge(document: WorkflowDocument, insertion: Insertion): WorkflowDocument {
  const { edgeId, node, newEdgeId } = insertion
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  if (edge === undefined || node.kind === 'start' || node.kind === 'end') return document
  if (document.edges.some((other) => other.id === newEdgeId)) return document
  const added = addAfter(openColumn(document, insertion), { node, afterId: edge.source, edgeId: newEdgeId })
  if (!mayConnect(added, { source: node.id, target: edge.target, kind: 'sequence' }).ok) return document
  return produce(added, (draft) => {
    const before = draft.edges.find((candidate) => candidate.id === edgeId)
    if (before !== undefined) before.target = node.id
    const onward = draft.edges.find((candidate) => candidate.id === newEdgeId)
    if (onward !== undefined) Object.assign(onward, { source: node.id, target: edge.target })
  })
}

/** All that stands at or right of the target moves together, so that nothing comes to lie on anything else. */
export function openColumn(
  document: WorkflowDocument,
  { edgeId, node }: Pick<Insertion, 'edgeId' | 'node'>,
): WorkflowDocument {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  const source = document.nodes.find((candidate) => candidate.id === edge?.source)
  const target = document.nodes.find((candidate) => candidate.id === edge?.target)
  if (source === undefined || target === undefined) return document
  const from = target.position.x
  const gap = from - source.position.x - source.size.width
  const by = gapAfter(source) + node.size.width + PLACE_GAP.across - gap
  if (gap < 0 || by <= 0) return document
  return produce(document, (draft) => moveOn(draft, from, by))
}
