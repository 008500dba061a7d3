import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { writeNote } from '#shared/geometry/write-note.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { prune, selecting, selectionOf } from '../selection.ts'
import { textOfNote } from '../texts.ts'
import { isFresh, settleFresh } from './add.ts'
import type { Leaving } from './finish-name.ts'
import { keepWords } from './overtaken.ts'

/**
 * Keeps what was written; a note that was just added and says nothing goes again. `had`: its text when the field opened.
 */
export function finishNote(map: OpenMap, noteId: string, text: string, how: Leaving, had?: string): void {
  if (text.trim() === '' && isFresh(map, noteId)) {
    if (how !== 'away') return takeBack(map, noteId)
    map.rename(null)
    // Once the focus has gone to what was clicked, so that it stays there.
    setTimeout(() => isFresh(map, noteId) && takeBackQuietly(map, noteId))
    return
  }
  keepWords(map, textOfNote(noteId), had, text, () => {
    settleFresh(map)
    if (text !== had)
      map.edit('Write note', (document) => writeNote(document, { noteId, text }), { joins: `add:${noteId}` })
    leave(map, noteId, how)
  })
}

/** Drops what was written, and the note with it where it was added for this. */
export function dropNote(map: OpenMap, noteId: string): void {
  if (isFresh(map, noteId)) return takeBack(map, noteId)
  settleFresh(map)
  leave(map, noteId, 'enter')
}

/** Whoever wrote about a step goes on there. */
function takeBack(map: OpenMap, noteId: string): void {
  const { about } = selectDocument(map.store.getState()).notes.find((note) => note.id === noteId) ?? {}
  map.rename(null)
  takeAway(map, noteId)
  const subject = selectionOf(selectDocument(map.store.getState()), about ?? null)
  map.select(subject)
  canvasPort()?.focus(subject.nodeIds[0] ?? subject.edgeIds[0] ?? null)
}

function takeBackQuietly(map: OpenMap, noteId: string): void {
  const { selection } = map.store.getState()
  takeAway(map, noteId)
  map.select(prune(selection, selectDocument(map.store.getState())))
}

function takeAway(map: OpenMap, noteId: string): void {
  settleFresh(map)
  // While a case is played nothing is undone, but notes come and go.
  if (map.store.getState().locked === null) return map.undo()
  const selection = selecting({ noteIds: [noteId] })
  map.edit('Delete', (document) => deleteSelection(document, { selection }), { joins: `add:${noteId}` })
}

/** Whoever clicked elsewhere is there already. */
function leave(map: OpenMap, noteId: string, how: Leaving): void {
  map.rename(null)
  if (how !== 'away') canvasPort()?.focus(noteId)
}
