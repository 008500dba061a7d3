import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { waysOut } from './share-rest.ts'

/** Brings the given shares of a node's ways out to 100 % together, each keeping its proportion to the others. */
export function scaleShares(document: WorkflowDocument, { nodeId }: { nodeId: string }): WorkflowDocument {
  const { edges, given } = waysOut(document, nodeId)
  if (given <= 0) return document
  const ids = new Set(edges.map((edge) => edge.id))
  return produce(document, (draft) => {
    for (const edge of draft.edges) {
      if (ids.has(edge.id) && edge.probability !== undefined) edge.probability /= given
    }
  })
}
