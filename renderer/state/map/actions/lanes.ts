import { fitLanes } from '#shared/layout/fit-lanes.ts'
import type { Result } from '#shared/lib/result.ts'
import { nameOf as entryName } from '#shared/model/catalogue.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Lane } from '#shared/model/document.ts'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { collapseLanes } from '#shared/model/edits/collapse-lanes.ts'
import { moveLane } from '#shared/model/edits/move-lane.ts'
import { removeLane } from '#shared/model/edits/remove-lane.ts'
import { resizeLane } from '#shared/model/edits/resize-lane.ts'
import { announce } from '../../announcer.ts'
import { renameCatalogueEntry } from '../../catalogue-actions.ts'
import { entryNow } from '../../catalogue-now.ts'
import { engagementStore, selectCatalogue } from '../../engagement-store.ts'
import type { OpenMap } from '../create-map.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { renamedWords } from './overtaken.ts'

/** How much higher or lower one key press makes a lane, in map units. */
const NOTCH = 24

/**
 * Adds the lane of a department by name, putting the department into the catalogue when it is new. At once: lanes
 * that are named one after the other, however fast, stand in the order they were named in.
 */
export function addLaneNamed(map: OpenMap, name: string, at: number): void {
  const entry = entryNow('department', name)
  if (entry === null) return
  const departmentId = entry.id
  map.edit(`Add lane ${entry.name}`, (document) => addLane(document, { departmentId, at }), {
    select: { laneId: departmentId },
  })
}

/** Renames a lane's department everywhere; `had`: its name when the field opened, which may not be what this replaces. */
export async function renameDepartment(
  map: OpenMap,
  departmentId: string,
  name: string,
  had: string,
): Promise<Result<Catalogue>> {
  const stored = entryName(selectCatalogue(engagementStore.getState()).departments, departmentId)
  const result = await renameCatalogueEntry('department', departmentId, name)
  if (!result.ok) return result
  const now = entryName(result.value.departments, departmentId)
  announce(`Department ${had} renamed to ${now}.`)
  if (stored !== had && stored !== now) hint(map, renamedWords(stored), 'edit')
  return result
}

export function shiftLane(map: OpenMap, departmentId: string, by: 1 | -1): void {
  const to = lanesOf(map).findIndex((lane) => lane.departmentId === departmentId) + by
  map.edit(by < 0 ? 'Move lane up' : 'Move lane down', (document) => moveLane(document, { departmentId, to }))
}

/** Takes a lane to a place in the order, counted from 0. */
export function moveLaneTo(map: OpenMap, departmentId: string, to: number): void {
  map.edit('Move lane', (document) => moveLane(document, { departmentId, to }))
}

export function dropLane(map: OpenMap, departmentId: string): void {
  map.edit('Remove lane', (document) => removeLane(document, { departmentId }))
}

export function setLaneHeight(map: OpenMap, departmentId: string, height: number): void {
  map.edit('Resize lane', (document) => resizeLane(document, { departmentId, height }))
}

/** Makes a lane a notch higher or lower; presses in a row are undone as one. */
export function growLane(map: OpenMap, departmentId: string, by: 1 | -1): void {
  const lane = lanesOf(map).find((candidate) => candidate.departmentId === departmentId)
  if (lane === undefined) return
  if (lane.collapsed === true) return hint(map, 'A collapsed lane has no height: expand it with →.')
  const key = `lane-height:${departmentId}`
  const height = lane.height + by * NOTCH
  map.edit('Resize lane', (document) => resizeLane(document, { departmentId, height }), { key, joins: key })
}

/** As high as what lies in it needs; every lane without an id. */
export function fitLane(map: OpenMap, departmentId?: string): void {
  if (departmentId === undefined) map.edit('Fit all lanes', (document) => fitLanes(document))
  else map.edit('Fit lane', (document) => fitLanes(document, { departmentIds: [departmentId] }))
}

/** Collapses or opens a lane; every lane without an id. */
export function setCollapsed(map: OpenMap, collapsed: boolean, departmentId?: string): void {
  const which = departmentId === undefined ? { collapsed } : { departmentIds: [departmentId], collapsed }
  const label = `${collapsed ? 'Collapse' : 'Expand'} ${departmentId === undefined ? 'all lanes' : 'lane'}`
  map.edit(label, (document) => collapseLanes(document, which))
}

function lanesOf(map: OpenMap): readonly Lane[] {
  return selectDocument(map.store.getState()).lanes
}
