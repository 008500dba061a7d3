import type { WritableDatabase } from '../database.ts'
import { run } from '../statements.ts'
import type { WorkflowRecord } from './workflows.ts'

/** Puts a workflow under another one, as a scenario of it that does not count (yet). */
export function insertScenario(db: WritableDatabase, workflowId: string, baseId: string): void {
  run(db, 'INSERT INTO scenarios (workflow_id, base_id) VALUES (@workflowId, @baseId)', {
    workflowId,
    baseId,
  })
}

/** Lets this one count for its workflow; the workflow itself counts where it is no scenario. */
export function setCounted(db: WritableDatabase, { id, base }: Pick<WorkflowRecord, 'id' | 'base'>): void {
  run(db, 'UPDATE scenarios SET counted = 0 WHERE base_id = @baseId', { baseId: base?.id ?? id })
  run(db, 'UPDATE scenarios SET counted = 1 WHERE workflow_id = @id', { id })
}

/** Deletes it together with its scenarios; all of them get the same time, by which `restoreWorkflow` knows them. */
export function deleteWorkflow(db: WritableDatabase, id: string, now: string): void {
  run(
    db,
    `UPDATE workflows SET deleted_at = @now
     WHERE deleted_at IS NULL AND (id = @id OR id IN (SELECT workflow_id FROM scenarios WHERE base_id = @id))`,
    { id, now },
  )
}

/**
 * Undoes a deletion: what was deleted together comes back together. A scenario brings back the workflow it
 * stands under, without which it could not be shown.
 */
export function restoreWorkflow(db: WritableDatabase, { id, base, deletedAt }: WorkflowRecord): void {
  if (base !== null && base.deletedAt !== null) restoreFamily(db, base.id, base.deletedAt)
  if (deletedAt !== null) restoreFamily(db, id, deletedAt)
}

function restoreFamily(db: WritableDatabase, id: string, deletedAt: string): void {
  run(
    db,
    `UPDATE workflows SET deleted_at = NULL
     WHERE id = @id
       OR (deleted_at = @deletedAt AND id IN (SELECT workflow_id FROM scenarios WHERE base_id = @id))`,
    { id, deletedAt },
  )
}
