import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { defaultRubric, rubricSchema } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { readJson } from '../json-column.ts'
import { all, one, run } from '../statements.ts'

/** The engagement's rubric in force; the method's own where nobody changed it. */
export function readRubric(db: ReadableDatabase, engagementId: string): Result<Rubric> {
  const sql = 'SELECT rubric FROM rubrics WHERE engagement_id = @engagementId ORDER BY number DESC LIMIT 1'
  const row = one<{ rubric: string }>(db, sql, { engagementId })
  if (row === undefined) return success(defaultRubric)
  return readJson(rubricSchema, row.rubric, 'The rubric of the engagement', engagementId)
}

/** Every version label ever used in the engagement. */
export function rubricVersions(db: ReadableDatabase, engagementId: string): readonly string[] {
  const sql =
    "SELECT rubric ->> '$.version' AS version FROM rubrics WHERE engagement_id = @engagementId ORDER BY number"
  return all<{ version: string }>(db, sql, { engagementId }).map((row) => row.version)
}

export function appendRubric(db: WritableDatabase, engagementId: string, rubric: Rubric, now: string): void {
  run(
    db,
    `INSERT INTO rubrics (engagement_id, number, rubric, saved_at)
     SELECT @engagementId, coalesce(max(number), 0) + 1, @rubric, @now FROM rubrics WHERE engagement_id = @engagementId`,
    { engagementId, rubric: JSON.stringify(rubric), now },
  )
}
