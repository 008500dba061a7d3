import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../document.ts'
import { addNode } from './add-node.ts'
import { mayConnect } from './may-connect.ts'

/** Puts a new node between the ends of an edge: the edge leads into it, a new one leads on. */
export function insertOnEdge(
  document: WorkflowDocument,
  { edgeId, node, newEdgeId }: { edgeId: string; node: FlowNode; newEdgeId: string },
): WorkflowDocument {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  if (edge === undefined || node.kind === 'start' || node.kind === 'end') return document
  const added = addNode(document, { node })
  if (!mayConnect(added, { source: node.id, target: edge.target, kind: 'sequence' }).ok) return document
  return produce(added, (draft) => {
    const before = draft.edges.find((candidate) => candidate.id === edgeId)
    if (before !== undefined) before.target = node.id
    draft.edges.push({ id: newEdgeId, source: node.id, target: edge.target, kind: 'sequence' })
  })
}
