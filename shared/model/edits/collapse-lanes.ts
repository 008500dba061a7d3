import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'

/** Collapses or opens lanes (all of them without ids). Nothing else in the drawing changes. */
export function collapseLanes(
  document: WorkflowDocument,
  { departmentIds, collapsed }: { departmentIds?: readonly string[]; collapsed: boolean },
): WorkflowDocument {
  return produce(document, (draft) => {
    for (const lane of draft.lanes) {
      if (departmentIds !== undefined && !departmentIds.includes(lane.departmentId)) continue
      if (collapsed) lane.collapsed = true
      else delete lane.collapsed
    }
  })
}
