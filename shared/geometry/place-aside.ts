import type { Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'
import { mapGeometry } from './map-geometry.ts'
import { notePlace } from './note-place.ts'

/**
 * Notes that an arrangement moved aside, each where it stands best beside what it is about, over as few lines as can be.
 * For a map that is shown as it is stored: nothing folded, no lane collapsed.
 */
export function placeAside(
  before: WorkflowDocument,
  after: WorkflowDocument,
  catalogue: Catalogue,
): WorkflowDocument {
  const stood = new Map(before.notes.map(({ id, position }) => [id, position.x]))
  return after.notes.reduce((document, { id, about, size, position: { x } }) => {
    if (about === undefined || stood.get(id) === x) return document
    const others = { ...document, notes: document.notes.filter((note) => note.id !== id) }
    const position = notePlace(mapGeometry(others, catalogue), about, size)
    if (position === undefined) return document
    return {
      ...document,
      notes: document.notes.map((note) => (note.id === id ? { ...note, position } : note)),
    }
  }, after)
}
