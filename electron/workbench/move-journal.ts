import type { Journal, SaveAct } from '#shared/model/history.ts'
import type { ReadableDatabase, WritableDatabase } from '../store/database.ts'
import type { Encoded } from '../store/encode.ts'
import { encodeAnswers, encodeDocument } from '../store/encode.ts'
import { readSnapshot } from '../store/read-snapshot.ts'
import {
  extendEntry,
  listDone,
  listUndone,
  markDone,
  markUndone,
  pushEntry,
} from '../store/repositories/journal.ts'
import type { JournalEntry } from '../store/repositories/journal.ts'
import { findRevision } from '../store/repositories/revisions.ts'

/** What becomes of the undo stack, and the snapshot that is stored. */
export interface JournalMove {
  readonly act: SaveAct | 'restore'
  /** For the menu, after "Undo". */
  readonly label: string
  readonly document: Encoded
  readonly answers: Encoded
}

/** The revision that was the newest, and the one that now is, by position. */
type Step = Pick<JournalEntry, 'before' | 'after'>

/**
 * Writes down what a new revision is to the undo stack. An undo or redo is believed only where the journal leads to
 * just what was saved; anything else is something new, so that the journal never says what is not so.
 */
export function moveJournal(db: WritableDatabase, workflowId: string, move: JournalMove, step: Step): void {
  if (!followed(db, workflowId, move, step.after)) pushEntry(db, workflowId, { label: move.label, ...step })
}

function followed(db: WritableDatabase, workflowId: string, move: JournalMove, after: number): boolean {
  switch (move.act) {
    case 'edit':
    case 'restore':
      return false
    case 'continue':
      return extendEntry(db, workflowId, after)
    case 'undo': {
      const entry = findLeading(db, workflowId, listDone(db, workflowId), 'before', move)
      if (entry !== undefined) markUndone(db, workflowId, entry.number)
      return entry !== undefined
    }
    case 'redo': {
      const entry = findLeading(db, workflowId, listUndone(db, workflowId), 'after', move)
      if (entry !== undefined) markDone(db, workflowId, entry.number)
      return entry !== undefined
    }
  }
}

/** Beyond the next one a window goes only over what is damaged. */
function findLeading(
  db: ReadableDatabase,
  workflowId: string,
  entries: readonly JournalEntry[],
  to: 'before' | 'after',
  move: JournalMove,
): JournalEntry | undefined {
  for (const entry of entries) {
    const held = holds(db, workflowId, entry[to], move)
    if (held !== 'damaged') return held === 'same' ? entry : undefined
  }
  return undefined
}

function holds(
  db: ReadableDatabase,
  workflowId: string,
  position: number,
  { document, answers }: JournalMove,
): 'same' | 'other' | 'damaged' {
  const record = findRevision(db, workflowId, position)
  if (record === null) return 'damaged'
  if (record.sha256 === document.sha256 && record.answersSha256 === answers.sha256) return 'same'
  const snapshot = readSnapshot(db, record)
  if (!snapshot.ok) return 'damaged'
  // Encoded anew: one stored by an older Baton may be written differently and still say the same.
  const held = snapshot.value
  const same =
    encodeDocument(held.document).sha256 === document.sha256 &&
    held.answers !== null &&
    encodeAnswers(held.answers).sha256 === answers.sha256
  return same ? 'same' : 'other'
}

/** The undo stack as a window shows it. */
export function readJournal(db: ReadableDatabase, workflowId: string): Journal {
  return {
    past: listDone(db, workflowId)
      .map(({ label, before }) => ({ label, revisionId: before }))
      .toReversed(),
    future: listUndone(db, workflowId).map(({ label, after }) => ({ label, revisionId: after })),
  }
}
