import type { Result } from '#shared/lib/result.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { moveLane } from '#shared/model/edits/move-lane.ts'
import { removeLane } from '#shared/model/edits/remove-lane.ts'
import { resizeLane } from '#shared/model/edits/resize-lane.ts'
import { ensureCatalogueEntry } from '../../catalogue-actions.ts'
import type { OpenMap } from '../create-map.ts'

/** Adds the lane of a department by name, putting the department into the catalogue when it is new. */
export async function addLaneNamed(map: OpenMap, name: string, at: number): Promise<Result<CatalogueEntry>> {
  const entry = await ensureCatalogueEntry('department', name)
  if (!entry.ok) return entry
  const departmentId = entry.value.id
  map.edit(`Add lane ${entry.value.name}`, (document) => addLane(document, { departmentId, at }), {
    select: { laneId: departmentId },
  })
  return entry
}

export function shiftLane(map: OpenMap, departmentId: string, by: 1 | -1): void {
  const { lanes } = map.store.getState().history.present.document
  const to = lanes.findIndex((lane) => lane.departmentId === departmentId) + by
  map.edit(by < 0 ? 'Move lane up' : 'Move lane down', (document) => moveLane(document, { departmentId, to }))
}

export function dropLane(map: OpenMap, departmentId: string): void {
  map.edit('Remove lane', (document) => removeLane(document, { departmentId }))
}

export function setLaneHeight(map: OpenMap, departmentId: string, height: number): void {
  map.edit('Resize lane', (document) => resizeLane(document, { departmentId, height }))
}
