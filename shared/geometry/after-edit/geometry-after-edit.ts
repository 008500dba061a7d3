import type { Catalogue } from '../../model/catalogue.ts'
import type { Point, WorkflowDocument } from '../../model/document.ts'
import { laneBands } from '../lane-bands.ts'
import { boundsOf } from '../map-bounds.ts'
import { noteBoxes } from '../note-boxes.ts'
import { partnerBoxes } from '../partner-boxes.ts'
import { routeEdges, type KeptRoute } from '../route/route-edges.ts'
import type { LaneBand, MapGeometry, NoteBox } from '../types.ts'
import type { Drawn } from './drawn.ts'
import { edgeChanges, type EdgeChanges } from './edge-changes.ts'
import { extentOf } from './extent.ts'
import { keepsMessages } from './keeps-messages.ts'
import { nodeChanges, type NodeChanges } from './node-changes.ts'
import { placeWords } from './place-words.ts'
import { shared, sharedEntries } from './share-geometry.ts'

/** More edges than this are routed better all together. */
const mostStale = 120

/**
 * The geometry after an edit, from the one before it: what the edit did not touch is the same object, so that the time
 * it takes follows the edit and not the map. Good to look at, and not always what `mapGeometry` makes of the whole map
 * at once. Null where too much changed at once, or what has to be worked out as a whole.
 */
export function geometryAfterEdit(
  before: Drawn,
  document: WorkflowDocument,
  catalogue: Catalogue,
): MapGeometry | null {
  const nodes = nodeChanges(before, document, catalogue)
  const edges = edgeChanges(before, document, nodes)
  if (edges.stale.size > mostStale) return null
  const lines = linesAfter(before, document, nodes, edges)
  const notes = notesAfter(before, document, nodes, lines)
  const lanes = lanesAfter(
    before,
    document,
    catalogue,
    extentOf(document, before.geometry, nodes, lines, notes),
  )
  if (!keepsMessages(before, document, nodes, lanes)) return null
  const { partners } = before.geometry
  const partnersNow = shared(partners, partnerBoxes(document, catalogue, lanes))
  const { messages } = before.geometry
  const words = placeWords(before, document, { nodes, lines, notes, lanes })
  const geometry = { lanes, partners: partnersNow, ...words, messages, notes }
  return { ...geometry, bounds: shared(before.geometry.bounds, boundsOf(geometry)) }
}

/** Where the edges run that do not run as before. */
function linesAfter(
  { geometry }: Drawn,
  document: WorkflowDocument,
  { bare }: NodeChanges,
  { stale, shifted, kept }: EdgeChanges,
): ReadonlyMap<string, readonly Point[]> {
  const moved = kept.flatMap(({ id, points }) => (shifted.has(id) ? [[id, points] as const] : []))
  if (stale.size === 0) return new Map(moved)
  const boxes = new Map([...bare].map(([id, { box }]) => [id, box]))
  const messages = Object.values(geometry.messages).map(({ id, points }): KeptRoute => ({
    id,
    sourceId: '',
    targetId: '',
    points,
  }))
  const part = { edgeIds: stale, messageIds: new Set<string>(), kept: [...kept, ...messages] }
  const routed = routeEdges(document, boxes, part)
  return new Map([...moved, ...[...routed.edges].map(([id, { points }]) => [id, points] as const)])
}

function notesAfter(
  before: Drawn,
  document: WorkflowDocument,
  { bare }: NodeChanges,
  lines: ReadonlyMap<string, readonly Point[]>,
): Readonly<Record<string, NoteBox>> {
  const { notes, edges, messages } = before.geometry
  if (document.notes.length === 0 && before.document.notes.length === 0) return notes
  const lineOf = (id: string) => lines.get(id) ?? (edges[id] ?? messages[id])?.points
  return sharedEntries(notes, noteBoxes(document, bare, { get: lineOf }))
}

function lanesAfter(
  { document: was, geometry: { lanes } }: Drawn,
  document: WorkflowDocument,
  catalogue: Catalogue,
  extent: ReturnType<typeof extentOf>,
): readonly LaneBand[] {
  const bands = laneBands(document, catalogue, extent === undefined ? [] : [extent])
  return was.lanes.length === bands.length ? shared(lanes, bands) : bands
}
