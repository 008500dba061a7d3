import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { all, one, run } from '../statements.ts'

/** A workflow without its drawing. */
export interface WorkflowRecord {
  readonly id: string
  readonly engagementId: string
  readonly name: string
  readonly deletedAt: string | null
}

const columns = 'id, engagement_id AS engagementId, name, deleted_at AS deletedAt'

/** In the order they were added, deleted ones left out. */
export function listWorkflows(db: ReadableDatabase, engagementId: string): readonly WorkflowRecord[] {
  return all<WorkflowRecord>(
    db,
    `SELECT ${columns} FROM workflows WHERE engagement_id = @engagementId AND deleted_at IS NULL ORDER BY position`,
    { engagementId },
  )
}

/** Deleted ones too: they can be restored. */
export function findWorkflow(db: ReadableDatabase, id: string): WorkflowRecord | null {
  return one<WorkflowRecord>(db, `SELECT ${columns} FROM workflows WHERE id = @id`, { id }) ?? null
}

interface NewWorkflow {
  readonly id: string
  readonly engagementId: string
  readonly name: string
  readonly now: string
}

export function insertWorkflow(db: WritableDatabase, workflow: NewWorkflow): void {
  run(
    db,
    'INSERT INTO workflows (id, engagement_id, name, created_at) VALUES (@id, @engagementId, @name, @now)',
    { ...workflow },
  )
}

export function renameWorkflow(db: WritableDatabase, id: string, name: string): void {
  run(db, 'UPDATE workflows SET name = @name WHERE id = @id', { id, name })
}

/** `deletedAt` null undoes the deletion. */
export function setWorkflowDeleted(db: WritableDatabase, id: string, deletedAt: string | null): void {
  run(db, 'UPDATE workflows SET deleted_at = @deletedAt WHERE id = @id', { id, deletedAt })
}

/** Removes it and, by cascade, its revisions, answers and import report. */
export function purgeWorkflow(db: WritableDatabase, id: string): void {
  run(db, 'DELETE FROM workflows WHERE id = @id', { id })
}

export function workflowsDeletedBefore(db: ReadableDatabase, time: string): readonly string[] {
  return all<{ id: string }>(db, 'SELECT id FROM workflows WHERE deleted_at < @time', { time }).map(
    (row) => row.id,
  )
}
