import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import type { Move } from './move-nodes.ts'

export function moveNotes(
  document: WorkflowDocument,
  { moves }: { moves: readonly Move[] },
): WorkflowDocument {
  const target = new Map(moves.map((move) => [move.id, move.position]))
  return produce(document, (draft) => {
    for (const note of draft.notes) {
      const position = target.get(note.id)
      if (position !== undefined) note.position = { ...position }
    }
  })
}
