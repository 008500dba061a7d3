import { sameValue } from '#shared/lib/same-value.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/** Whether an edit changed more than notes and what is parked. */
export function touchesFlow(before: WorkflowDocument, after: WorkflowDocument): boolean {
  return !(
    sameValue(before.nodes, after.nodes) &&
    sameValue(before.edges, after.edges) &&
    sameValue(before.lanes, after.lanes) &&
    sameValue(before.messages, after.messages) &&
    sameValue(before.looseSystemIds, after.looseSystemIds)
  )
}
