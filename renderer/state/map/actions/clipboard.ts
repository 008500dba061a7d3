import type { Clip } from '#shared/clip/clip.ts'
import { copySelection } from '#shared/clip/copy-selection.ts'
import { pasteClip, widthOf } from '#shared/clip/paste-clip.ts'
import type { PastePlan, Pasted } from '#shared/clip/paste-clip.ts'
import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { count, list } from '#shared/lib/words.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Point, WorkflowDocument } from '#shared/model/document.ts'
import { bandAt } from '#shared/model/edits/bands.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { removeLane } from '#shared/model/edits/remove-lane.ts'
import { adoptEntries } from '../../catalogue-actions.ts'
import { engagementStore, selectCatalogue } from '../../engagement-store.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { pointedAt } from '../pointer.ts'
import { snapped } from './where.ts'

const COLUMN_GAP = 56

/** What is selected, for the clipboard; null when nothing that can be copied is. */
export function copySelected(map: OpenMap): Clip | null {
  const { selection, history } = map.store.getState()
  return copySelection(history.present.document, selectCatalogue(engagementStore.getState()), selection)
}

/** Takes what was copied off the map. */
export function cutSelected(map: OpenMap, clip: Clip): void {
  const { selection } = map.store.getState()
  const nodeIds = clip.document.nodes.map((node) => node.id)
  const taken = new Set(clip.document.parked.map((item) => item.id))
  map.edit(`Cut ${clipWords(clip)}`, (current) => {
    // What is parked about it goes along, instead of staying behind as parked about nothing.
    const document = { ...current, parked: current.parked.filter((item) => !taken.has(item.id)) }
    const rest = deleteSelection(document, { selection: { ...selection, nodeIds } })
    return selection.laneId === null ? rest : removeLane(rest, { departmentId: selection.laneId })
  })
  canvasPort()?.focus(null)
}

export interface PasteWay {
  /** Where to, in map units; without it where somebody points, else beside what is selected. */
  readonly at?: Point
  /** Leads from this node to the first of what is pasted. */
  readonly after?: string
}

/** Adds a clip to the map as one edit and selects it. Departments and systems it names are found or added. */
export async function paste(map: OpenMap, clip: Clip, way: PasteWay = {}): Promise<Result<null>> {
  const pointer = way.after === undefined ? (way.at ?? pointedAt()) : null
  const ids = await entryIds(clip)
  if (!ids.ok) return ids
  if (engagementStore.getState().openId !== map.store.getState().engagementId)
    return failure('refused', 'Another engagement was opened meanwhile, so nothing was pasted.')
  put(map, clip, { label: 'Paste', ids: ids.value, pointer, way })
  return success(null)
}

/** Puts a copy of what is selected beside it; false when nothing is. */
export function duplicateSelected(map: OpenMap): boolean {
  const clip = copySelected(map)
  if (clip === null) return false
  put(map, clip, { label: 'Duplicate', ids: sameIds, pointer: null, way: {} })
  return true
}

type EntryIds = Pick<PastePlan, 'departments' | 'systems'>

const sameIds: EntryIds = { departments: new Map(), systems: new Map() }

/** The same ids within an engagement; elsewhere those of the entries with the same names. */
async function entryIds({ departments, systems }: Clip): Promise<Result<EntryIds>> {
  const known = selectCatalogue(engagementStore.getState())
  if (hasAll(known.departments, departments) && hasAll(known.systems, systems)) return success(sameIds)
  const adopted = await adoptEntries({ departments, systems })
  if (!adopted.ok) return adopted
  return success({
    departments: new Map(adopted.value.departments),
    systems: new Map(adopted.value.systems),
  })
}

function hasAll(known: Catalogue['departments'], wanted: Catalogue['departments']): boolean {
  const ids = new Set(known.map(({ id }) => id))
  return wanted.every(({ id }) => ids.has(id))
}

interface Putting {
  readonly label: 'Paste' | 'Duplicate'
  readonly ids: EntryIds
  readonly pointer: Point | null
  readonly way: PasteWay
}

function put(map: OpenMap, clip: Clip, { label, ids, pointer, way }: Putting): void {
  const { document } = map.store.getState().history.present
  const place = pointer === null ? beside(map, clip) : around(pointer, clip, document)
  const pasted = pasteClip(document, clip, { ...ids, ...place, newId })
  const next = way.after === undefined ? pasted.document : followed(pasted, way.after)
  const select =
    pasted.nodeIds.length + pasted.noteIds.length > 0
      ? { nodeIds: pasted.nodeIds, noteIds: pasted.noteIds }
      : { laneId: next.lanes.at(-1)?.departmentId ?? null }
  map.edit(`${label} ${clipWords(clip)}`, () => next, { select })
  const [first, ...others] = [...pasted.nodeIds, ...pasted.noteIds]
  // Once the page has drawn it.
  if (first !== undefined) requestAnimationFrame(() => canvasPort()?.focus(first, others))
}

type Place = Pick<PastePlan, 'left' | 'pointer' | 'home'>

function around(pointer: Point, clip: Clip, document: WorkflowDocument): Place {
  const left = snapped(pointer.x - widthOf(clip) / 2)
  return { left, pointer, home: bandAt(document, pointer.y)?.departmentId ?? null }
}

/** To the right of what is selected, in the same lane; in the middle of what is visible when nothing is. */
function beside(map: OpenMap, clip: Clip): Place {
  const { selection, history } = map.store.getState()
  const { document } = history.present
  const chosen = [...document.nodes, ...document.notes].filter(
    ({ id, ...item }) =>
      selection.nodeIds.includes(id) ||
      selection.noteIds.includes(id) ||
      (selection.laneId !== null && 'departmentId' in item && item.departmentId === selection.laneId),
  )
  if (chosen.length === 0) {
    const centre = canvasPort()?.centre() ?? { x: 200, y: 120 }
    return around(centre, clip, document)
  }
  const right = Math.max(...chosen.map((item) => item.position.x + item.size.width))
  const owner = document.nodes.find((node) => selection.nodeIds.at(-1) === node.id)?.departmentId
  return { left: snapped(right + COLUMN_GAP), home: owner ?? selection.laneId }
}

/** Leads on to the first pasted node that nothing pasted leads to. */
function followed({ document, nodeIds }: Pasted, source: string): WorkflowDocument {
  const led = new Set(document.edges.map((edge) => edge.target))
  const target = nodeIds.find((id) => !led.has(id)) ?? nodeIds[0]
  return target === undefined
    ? document
    : connect(document, { id: newId(), source, target, kind: 'sequence' })
}

/** `3 steps`, `2 nodes and 1 note`. */
export function clipWords({ document: { nodes, notes, lanes } }: Clip): string {
  const steps = nodes.every((node) => node.kind === 'step')
  const parts = [
    nodes.length > 0 ? count(nodes.length, steps ? 'step' : 'node') : '',
    notes.length > 0 ? count(notes.length, 'note') : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? list(parts) : count(lanes.length, 'lane')
}
