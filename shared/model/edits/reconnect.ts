import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { mayConnect } from './may-connect.ts'

/** Takes one or both ends of an edge to other nodes, keeping its label, probability and rate. */
export function reconnect(
  document: WorkflowDocument,
  { edgeId, source, target }: { edgeId: string; source: string; target: string },
): WorkflowDocument {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  if (edge === undefined || !mayConnect(document, { source, target, kind: edge.kind }, edgeId).ok)
    return document
  return produce(document, (draft) => {
    const moved = draft.edges.find((candidate) => candidate.id === edgeId)
    if (moved !== undefined) Object.assign(moved, { source, target })
  })
}
