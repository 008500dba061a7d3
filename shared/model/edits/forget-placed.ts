import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'

/** Nodes (all of them without ids) no longer count as placed by hand; they stay where they are. */
export function forgetPlaced(
  document: WorkflowDocument,
  { nodeIds }: { nodeIds?: readonly string[] } = {},
): WorkflowDocument {
  return produce(document, (draft) => {
    for (const node of draft.nodes) {
      if (nodeIds === undefined || nodeIds.includes(node.id)) delete node.placed
    }
  })
}
