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
export function moveJournal(db: WritableDatabase, workflowId: string, given: JournalMove, step: Step): void {
  if (!followed(db, workflowId, given, step.after)) pushEntry(db, workflowId, { label: given.label, ...step })
}

function followed(db: WritableDatabase, workflowId: string, given: JournalMove, after: number): boolean {
  switch (given.act) {
    case 'edit':
    case 'restore':
      return false
    case 'continue':
      return extendEntry(db, workflowId, after)
    case 'undo': {
      const entry = findLeading(db, workflowId, listDone(db, workflowId), 'before', given)
      if (entry !== undefined) markUndone(db, workflowId, entry.number)
      return entry !== undefined
    }
    case 'redo': {
      const entry = findLeading(db, workflowId, listUndone(db, workflowId), 'after', given)
      if (entry !== undefined) markDone(db, workflowId, entry.number)
      return entry !== undefined
    }
  }
}

/** Further than to the next one a window goes only over what is damaged. */
const FARTHEST = 50

function findLeading(
  db: ReadableDatabase,
  workflowId: string,
  entries: readonly JournalEntry[],
  to: 'before' | 'after',
  given: JournalMove,
): JournalEntry | undefined {
  return entries.slice(0, FARTHEST).find((entry) => holds(db, workflowId, entry[to], given))
}

function holds(
  db: ReadableDatabase,
  workflowId: string,
  position: number,
  { document, answers }: JournalMove,
): boolean {
  const record = findRevision(db, workflowId, position)
  if (record === null) return false
  const same = (stored: string | null, text: Encoded) => stored === text.sha256
  if (same(record.sha256, document) && same(record.answersSha256, answers)) return true
  // One stored by an older Baton may be written differently and still say the same.
  const snapshot = readSnapshot(db, record)
  if (!snapshot.ok || snapshot.value.answers === null) return false
  return (
    encodeDocument(snapshot.value.document).sha256 === document.sha256 &&
    encodeAnswers(snapshot.value.answers).sha256 === answers.sha256
  )
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
