import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { all, one, run } from '../statements.ts'

/** A department or system that came into the catalogue with the drawing of one workflow, and is used by no other yet. */
export interface DrawnEntry {
  readonly id: string
  /** Null: that workflow was removed for good. */
  readonly workflowId: string | null
  /** Undone, and named by no drawing: not part of what the catalogue offers. */
  readonly withdrawn: boolean
}

interface Row extends Omit<DrawnEntry, 'withdrawn'> {
  readonly withdrawn: 0 | 1
}

const columns = 'entry_id AS id, workflow_id AS workflowId, withdrawn'

export function listDrawn(db: ReadableDatabase, engagementId: string): readonly DrawnEntry[] {
  const sql = `SELECT ${columns} FROM drawn_entries WHERE engagement_id = @engagementId`
  return all<Row>(db, sql, { engagementId }).map(asEntry)
}

export function findDrawn(db: ReadableDatabase, id: string): DrawnEntry | null {
  const row = one<Row>(db, `SELECT ${columns} FROM drawn_entries WHERE entry_id = @id`, { id })
  return row === undefined ? null : asEntry(row)
}

function asEntry(row: Row): DrawnEntry {
  return { ...row, withdrawn: row.withdrawn === 1 }
}

/** It came with this workflow's drawing, whatever was known of it. */
export function noteDrawn(
  db: WritableDatabase,
  entry: { readonly engagementId: string; readonly id: string; readonly workflowId: string },
): void {
  run(
    db,
    `INSERT INTO drawn_entries (entry_id, engagement_id, workflow_id) VALUES (@id, @engagementId, @workflowId)
     ON CONFLICT (entry_id) DO UPDATE SET workflow_id = excluded.workflow_id, withdrawn = 0`,
    { ...entry },
  )
}

/** It belongs to the catalogue from now on, whatever is undone. */
export function forgetDrawn(db: WritableDatabase, id: string): void {
  run(db, 'DELETE FROM drawn_entries WHERE entry_id = @id', { id })
}

export function setWithdrawn(db: WritableDatabase, id: string, withdrawn: boolean): void {
  run(db, 'UPDATE drawn_entries SET withdrawn = @withdrawn WHERE entry_id = @id', {
    id,
    withdrawn: withdrawn ? 1 : 0,
  })
}
