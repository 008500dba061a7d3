import type { WorkflowDocument } from '../model/document.ts'
import { BAND_PADDING, bandAt, bandsBottom, middleOf } from '../model/edits/bands.ts'
import { editNote } from '../model/edits/edit-note.ts'
import { makeRoom } from '../model/edits/make-room.ts'
import { moveNotes } from '../model/edits/move-notes.ts'
import { freeY } from '../model/edits/place.ts'
import { noteHeight } from './note-boxes.ts'

/**
 * Writes a note, which becomes as high as its text is long: it stays in the lane that it stands in, clear of the nodes
 * there, and the lane grows where it must.
 */
export function writeNote(
  document: WorkflowDocument,
  { noteId, text }: { noteId: string; text: string },
): WorkflowDocument {
  const note = document.notes.find(({ id }) => id === noteId)
  if (note === undefined) return document
  const { width, height: had } = note.size
  // As high as its text was: the text alone has made it so.
  const least = had > USUAL && had === noteHeight({ ...note, size: { width, height: USUAL } }) ? USUAL : had
  const size = { width, height: noteHeight({ text, size: { width, height: least } }) }
  const written = editNote(document, { noteId, text, size })
  if (size.height <= had) return written
  const band = bandAt(document, middleOf(note))
  const departmentId = band?.departmentId ?? null
  const top = band?.top ?? bandsBottom(document.lanes)
  const nodes = document.nodes.filter((node) => node.departmentId === departmentId)
  const { x } = note.position
  const from = document.lanes.length > 0 ? Math.max(note.position.y, top + BAND_PADDING / 2) : note.position.y
  const y = freeY({ ...document, nodes }, { id: noteId, x, y: from, size })
  const roomy = makeRoom(written, { departmentId, needed: y + size.height - top })
  return moveNotes(roomy, { moves: [{ id: noteId, position: { x, y } }] })
}

/** Height of a note that is added. */
const USUAL = 56
