import type { WorkflowSource } from '#shared/model/template.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { all, one, run } from '../statements.ts'

/** A workflow without its drawing. */
export interface WorkflowRecord {
  readonly id: string
  readonly engagementId: string
  /** A scenario's own: `To-be`. */
  readonly name: string
  readonly deletedAt: string | null
  /** The workflow it is a scenario of. */
  readonly base: { readonly id: string; readonly name: string; readonly deletedAt: string | null } | null
  /** Stands for its workflow in matrix, plan and report. */
  readonly counted: boolean
}

interface WorkflowRow {
  readonly id: string
  readonly engagementId: string
  readonly name: string
  readonly deletedAt: string | null
  readonly baseId: string | null
  readonly baseName: string | null
  readonly baseDeletedAt: string | null
  readonly counted: 0 | 1
}

/** A workflow counts itself, unless one of its scenarios that is not deleted counts in its place. */
const select = `
  SELECT w.id, w.engagement_id AS engagementId, w.name, w.deleted_at AS deletedAt,
    b.id AS baseId, b.name AS baseName, b.deleted_at AS baseDeletedAt,
    coalesce(s.counted, NOT EXISTS (
      SELECT 1 FROM scenarios c JOIN workflows cw ON cw.id = c.workflow_id
      WHERE c.base_id = w.id AND c.counted = 1 AND cw.deleted_at IS NULL
    )) AS counted
  FROM workflows w
    LEFT JOIN scenarios s ON s.workflow_id = w.id
    LEFT JOIN workflows b ON b.id = s.base_id`

function fromRow({ baseId, baseName, baseDeletedAt, counted, ...row }: WorkflowRow): WorkflowRecord {
  const base = baseId === null ? null : { id: baseId, name: baseName ?? '', deletedAt: baseDeletedAt }
  return { ...row, base, counted: counted === 1 }
}

/** In the order they were added, each followed by its scenarios; deleted ones left out. */
export function listWorkflows(db: ReadableDatabase, engagementId: string): readonly WorkflowRecord[] {
  return all<WorkflowRow>(
    db,
    `${select}
     WHERE w.engagement_id = @engagementId AND w.deleted_at IS NULL AND b.deleted_at IS NULL
     ORDER BY coalesce(b.position, w.position), b.position IS NOT NULL, w.position`,
    { engagementId },
  ).map(fromRow)
}

/** Deleted ones too: they can be restored. */
export function findWorkflow(db: ReadableDatabase, id: string): WorkflowRecord | null {
  const row = one<WorkflowRow>(db, `${select} WHERE w.id = @id`, { id })
  return row === undefined ? null : fromRow(row)
}

/** Of all engagements that are not deleted, those worked on last first; within one in the order of its list. */
export function listSources(db: ReadableDatabase): readonly WorkflowSource[] {
  return all<WorkflowSource>(
    db,
    `SELECT w.id AS workflowId, w.name, b.name AS baseName, e.id AS engagementId, e.client, e.title
     FROM workflows w
       JOIN engagements e ON e.id = w.engagement_id
       LEFT JOIN scenarios s ON s.workflow_id = w.id
       LEFT JOIN workflows b ON b.id = s.base_id
     WHERE w.deleted_at IS NULL AND b.deleted_at IS NULL AND e.deleted_at IS NULL
     ORDER BY e.updated_at DESC, e.position DESC, coalesce(b.position, w.position), b.position IS NOT NULL, w.position`,
  )
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

/** Removes it, its scenarios and, by cascade, their revisions, answers and import reports. */
export function purgeWorkflow(db: WritableDatabase, id: string): void {
  run(db, 'DELETE FROM workflows WHERE id IN (SELECT workflow_id FROM scenarios WHERE base_id = @id)', { id })
  run(db, 'DELETE FROM workflows WHERE id = @id', { id })
}

export function workflowsDeletedBefore(db: ReadableDatabase, time: string): readonly string[] {
  return all<{ id: string }>(db, 'SELECT id FROM workflows WHERE deleted_at < @time', { time }).map(
    (row) => row.id,
  )
}
