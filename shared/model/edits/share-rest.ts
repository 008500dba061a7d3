import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'

/** Sum of the given probabilities of a node's sequence edges, and the edges that have none yet. */
export function waysOut(document: WorkflowDocument, nodeId: string) {
  const edges = document.edges.filter((edge) => edge.source === nodeId && edge.kind === 'sequence')
  const open = edges.filter((edge) => edge.probability === undefined)
  const given = edges.reduce((sum, edge) => sum + (edge.probability ?? 0), 0)
  return { edges, open, given, rest: Math.max(0, 1 - given) }
}

/** Shares what is left of 100 % equally among the ways out that have no probability yet. */
export function shareRest(document: WorkflowDocument, { nodeId }: { nodeId: string }): WorkflowDocument {
  const { open, rest } = waysOut(document, nodeId)
  if (open.length === 0) return document
  const ids = new Set(open.map((edge) => edge.id))
  return produce(document, (draft) => {
    for (const edge of draft.edges) if (ids.has(edge.id)) edge.probability = rest / ids.size
  })
}
