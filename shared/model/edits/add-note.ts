import { produce } from 'immer'
import type { Note, WorkflowDocument } from '../document.ts'

export function addNote(document: WorkflowDocument, { note }: { note: Note }): WorkflowDocument {
  if (document.notes.some((other) => other.id === note.id)) return document
  return produce(document, (draft) => {
    draft.notes.push(note)
  })
}
