import { produce } from 'immer'
import type { Size, WorkflowDocument } from '../document.ts'

export function editNote(
  document: WorkflowDocument,
  { noteId, text, size }: { noteId: string; text: string; size?: Size },
): WorkflowDocument {
  return produce(document, (draft) => {
    const note = draft.notes.find((candidate) => candidate.id === noteId)
    if (note === undefined) return
    note.text = text
    if (size !== undefined) note.size = { ...size }
  })
}
