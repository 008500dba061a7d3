import type { WorkflowDocument } from '../document.ts'
import { restack } from './restack.ts'

/** Moves a lane with all that lies in it to another place in the order (counted from 0, clipped). */
export function moveLane(
  document: WorkflowDocument,
  { departmentId, to }: { departmentId: string; to: number },
): WorkflowDocument {
  const from = document.lanes.findIndex((lane) => lane.departmentId === departmentId)
  const lane = document.lanes[from]
  const place = Math.min(Math.max(0, to), document.lanes.length - 1)
  if (lane === undefined || place === from) return document
  const lanes = document.lanes.filter((_, index) => index !== from)
  lanes.splice(place, 0, lane)
  return restack(document, lanes)
}
