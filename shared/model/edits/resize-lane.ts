import type { WorkflowDocument } from '../document.ts'
import { bandOf } from './bands.ts'
import { restack } from './restack.ts'

const LOWEST = 40

/** Sets a lane's height; never lower than what its nodes take. */
export function resizeLane(
  document: WorkflowDocument,
  { departmentId, height }: { departmentId: string; height: number },
): WorkflowDocument {
  const band = bandOf(document, departmentId)
  if (band === null) return document
  const taken = document.nodes
    .filter((node) => node.departmentId === departmentId)
    .reduce((bottom, node) => Math.max(bottom, node.position.y + node.size.height - band.top), LOWEST)
  const wanted = Math.max(taken, Math.round(height))
  if (wanted === band.bottom - band.top) return document
  return restack(
    document,
    document.lanes.map((lane) => (lane.departmentId === departmentId ? { ...lane, height: wanted } : lane)),
  )
}
