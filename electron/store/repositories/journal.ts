import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { all, one, run } from '../statements.ts'

/** A thing that was done and can be undone or, once undone, redone. Revisions by their position. */
export interface JournalEntry {
  /** Counts up within a workflow, gaps allowed. */
  readonly number: number
  /** As a menu shows it after "Undo": `Move 3 nodes`. */
  readonly label: string
  readonly before: number
  readonly after: number
}

/** Older ones are forgotten; the revisions they lead to stay in the history. */
export const JOURNAL_LENGTH = 1000

const columns = 'number, label, before_position AS before, after_position AS after'

/** What can be undone, the newest first. */
export function listDone(db: ReadableDatabase, workflowId: string): readonly JournalEntry[] {
  const sql = `SELECT ${columns} FROM journal WHERE workflow_id = @workflowId AND undone = 0 ORDER BY number DESC`
  return all<JournalEntry>(db, sql, { workflowId })
}

/** What can be redone, the next one first. */
export function listUndone(db: ReadableDatabase, workflowId: string): readonly JournalEntry[] {
  const sql = `SELECT ${columns} FROM journal WHERE workflow_id = @workflowId AND undone = 1 ORDER BY number`
  return all<JournalEntry>(db, sql, { workflowId })
}

/** Adds what was just done; what could have been redone is forgotten. */
export function pushEntry(
  db: WritableDatabase,
  workflowId: string,
  entry: Omit<JournalEntry, 'number'>,
): void {
  run(db, 'DELETE FROM journal WHERE workflow_id = @workflowId AND undone = 1', { workflowId })
  const newest = one<{ number: number | null }>(
    db,
    'SELECT max(number) AS number FROM journal WHERE workflow_id = @workflowId',
    { workflowId },
  )
  const number = (newest?.number ?? 0) + 1
  run(
    db,
    `INSERT INTO journal (workflow_id, number, label, before_position, after_position)
     VALUES (@workflowId, @number, @label, @before, @after)`,
    { workflowId, number, ...entry },
  )
  run(db, 'DELETE FROM journal WHERE workflow_id = @workflowId AND number <= @oldest', {
    workflowId,
    oldest: number - JOURNAL_LENGTH,
  })
}

/** Moves the end of the newest entry; false where there is none, or something was undone since. */
export function extendEntry(db: WritableDatabase, workflowId: string, after: number): boolean {
  const sql = `UPDATE journal SET after_position = @after WHERE workflow_id = @workflowId AND undone = 0
    AND number = (SELECT max(number) FROM journal WHERE workflow_id = @workflowId)`
  return run(db, sql, { workflowId, after }) > 0
}

/** Undoes this entry and all newer ones. */
export function markUndone(db: WritableDatabase, workflowId: string, number: number): void {
  run(db, 'UPDATE journal SET undone = 1 WHERE workflow_id = @workflowId AND number >= @number', {
    workflowId,
    number,
  })
}

/** Redoes this entry and all older ones. */
export function markDone(db: WritableDatabase, workflowId: string, number: number): void {
  run(db, 'UPDATE journal SET undone = 0 WHERE workflow_id = @workflowId AND number <= @number', {
    workflowId,
    number,
  })
}
