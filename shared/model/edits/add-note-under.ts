import type { Note, WorkflowDocument } from '../document.ts'
import { addNote } from './add-note.ts'
import { bandOf, bandsBottom } from './bands.ts'
import { makeRoom } from './make-room.ts'
import { freeY } from './place.ts'

const GAP = 16

/** Adds a note under a node, in the lane of the node, which grows for it: hidden with it where that is collapsed. */
export function addNoteUnder(
  document: WorkflowDocument,
  { note, nodeId }: { note: Note; nodeId: string },
): WorkflowDocument {
  const node = document.nodes.find((candidate) => candidate.id === nodeId)
  if (node === undefined) return addNote(document, { note })
  const { departmentId, position, size } = node
  const nodes = document.nodes.filter((other) => other.departmentId === departmentId)
  const below = { id: note.id, x: position.x, y: position.y + size.height + GAP, size: note.size }
  const y = freeY({ ...document, nodes }, below)
  const top = bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
  const roomy = makeRoom(document, { departmentId, needed: y + note.size.height - top })
  return addNote(roomy, { note: { ...note, position: { x: position.x, y } } })
}
