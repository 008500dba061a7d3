import type { Catalogue } from '../model/catalogue.ts'
import type { Note, WorkflowDocument } from '../model/document.ts'
import { BoxIndex } from './box-index.ts'
import { lineBoxes, solidBoxes } from './ground.ts'
import { mapGeometry } from './map-geometry.ts'

/** In map units: how far a note is moved at a time, what it keeps clear of, and what crossing a line costs. */
const STEP = 16
const TRIES = 30
const CLEAR = 10
const LINE = 400

/**
 * Notes that an arrangement moved aside, each at the place in its row that is nearest to where it stood, on free ground
 * and over as few lines as can be; where all is taken they stay where they were moved to. For a map that is shown as it
 * is stored: nothing folded, no lane collapsed.
 */
export function placeAside(
  before: WorkflowDocument,
  after: WorkflowDocument,
  catalogue: Catalogue,
): WorkflowDocument {
  const stood = new Map(before.notes.map(({ id, position }) => [id, position.x]))
  return after.notes.reduce((document, note) => {
    const from = stood.get(note.id)
    if (from === undefined || from === note.position.x) return document
    const others = document.notes.filter(({ id }) => id !== note.id)
    const x = freeX({ ...document, notes: others }, note, from, catalogue)
    const put = (each: Note) => (each.id === note.id ? { ...each, position: { ...each.position, x } } : each)
    return { ...document, notes: document.notes.map(put) }
  }, after)
}

function freeX(
  document: WorkflowDocument,
  { position: { x, y }, size: { width, height } }: Note,
  from: number,
  catalogue: Catalogue,
): number {
  const geometry = mapGeometry(document, catalogue)
  const solid = new BoxIndex(solidBoxes(geometry))
  const lines = new BoxIndex(lineBoxes(geometry))
  let [best, least] = [x, Infinity]
  for (let step = -TRIES; step <= TRIES; step++) {
    const at = from + step * STEP
    const box = { x: at - CLEAR, y: y - CLEAR, width: width + 2 * CLEAR, height: height + 2 * CLEAR }
    const cost = lines.near(box).length * LINE + Math.abs(at - from)
    if (cost < least && solid.commonArea(box) === 0) [best, least] = [at, cost]
  }
  return best
}
