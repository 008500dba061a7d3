import type { WritableDraft } from 'immer'
import type { WorkflowDocument } from '../document.ts'

/** All that stands at an x or right of it moves on together, with the rows of a wrapped flow that begin there. */
export function moveOn(draft: WritableDraft<WorkflowDocument>, from: number, by: number): void {
  for (const item of [...draft.nodes, ...draft.notes]) if (item.position.x >= from) item.position.x += by
  if (draft.wraps !== undefined) draft.wraps = draft.wraps.map((x) => (x >= from ? x + by : x))
}
