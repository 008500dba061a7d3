import type { WorkflowDocument } from '../document.ts'
import { NEW_LANE_HEIGHT } from './bands.ts'
import { restack } from './restack.ts'

/** Adds a department's lane at an index (default: below the others). A department has one lane at most. */
export function addLane(
  document: WorkflowDocument,
  { departmentId, at, height = NEW_LANE_HEIGHT }: { departmentId: string; at?: number; height?: number },
): WorkflowDocument {
  if (document.lanes.some((lane) => lane.departmentId === departmentId)) return document
  const lanes = [...document.lanes]
  lanes.splice(at ?? lanes.length, 0, { departmentId, height })
  return restack(document, lanes)
}
