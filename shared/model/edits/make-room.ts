import type { WorkflowDocument } from '../document.ts'
import { BAND_PADDING } from './bands.ts'
import { restack } from './restack.ts'

/** Grows a department's lane until something may end `needed` units below its top, padding included. */
export function makeRoom(
  document: WorkflowDocument,
  { departmentId, needed }: { departmentId: string | null; needed: number },
): WorkflowDocument {
  const height = needed + BAND_PADDING
  const low = document.lanes.some((lane) => lane.departmentId === departmentId && lane.height < height)
  if (!low) return document
  return restack(
    document,
    document.lanes.map((lane) => (lane.departmentId === departmentId ? { ...lane, height } : lane)),
  )
}
