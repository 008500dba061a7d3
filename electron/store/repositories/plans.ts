import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { initiativeEditSchema, planSettingsSchema } from '#shared/model/plan.ts'
import type { InitiativeEdit, PlanSettings } from '#shared/model/plan.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { readJson } from '../json-column.ts'
import { all, one, run } from '../statements.ts'

/** Null where nobody set any. */
export function readPlanSettings(db: ReadableDatabase, engagementId: string): Result<PlanSettings | null> {
  const sql = 'SELECT settings FROM plan_settings WHERE engagement_id = @engagementId'
  const row = one<{ settings: string }>(db, sql, { engagementId })
  if (row === undefined) return success(null)
  return readJson(planSettingsSchema, row.settings, 'The settings of the plan', engagementId)
}

export function writePlanSettings(
  db: WritableDatabase,
  engagementId: string,
  settings: PlanSettings,
  now: string,
): void {
  run(
    db,
    `INSERT INTO plan_settings (engagement_id, settings, saved_at) VALUES (@engagementId, @settings, @now)
     ON CONFLICT (engagement_id) DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
    { engagementId, settings: JSON.stringify(settings), now },
  )
}

export function readInitiativeEdits(
  db: ReadableDatabase,
  engagementId: string,
): Result<readonly InitiativeEdit[]> {
  const sql = 'SELECT key, edit FROM initiative_edits WHERE engagement_id = @engagementId ORDER BY key'
  const edits: InitiativeEdit[] = []
  for (const row of all<{ key: string; edit: string }>(db, sql, { engagementId })) {
    const edit = readJson(initiativeEditSchema, row.edit, 'An edited initiative of the plan', row.key)
    if (!edit.ok) return edit
    edits.push(edit.value)
  }
  return success(edits)
}

export function writeInitiativeEdit(
  db: WritableDatabase,
  engagementId: string,
  edit: InitiativeEdit,
  now: string,
): void {
  run(
    db,
    `INSERT INTO initiative_edits (engagement_id, key, edit, saved_at) VALUES (@engagementId, @key, @edit, @now)
     ON CONFLICT (engagement_id, key) DO UPDATE SET edit = excluded.edit, saved_at = excluded.saved_at`,
    { engagementId, key: edit.key, edit: JSON.stringify(edit), now },
  )
}

export function deleteInitiativeEdit(db: WritableDatabase, engagementId: string, key: string): void {
  run(db, 'DELETE FROM initiative_edits WHERE engagement_id = @engagementId AND key = @key', {
    engagementId,
    key,
  })
}
