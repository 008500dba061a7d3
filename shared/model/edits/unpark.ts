import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'

/** Takes items out of the parking lot for good. */
export function unpark(
  document: WorkflowDocument,
  { itemIds }: { itemIds: readonly string[] },
): WorkflowDocument {
  const gone = new Set(itemIds)
  if (!document.parked.some(({ id }) => gone.has(id))) return document
  return produce(document, (draft) => {
    draft.parked = draft.parked.filter(({ id }) => !gone.has(id))
  })
}
