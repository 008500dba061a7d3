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

/** Every rubric that was ever in force in the engagement, oldest first; damaged ones are left out. */
export function rubricHistory(db: ReadableDatabase, engagementId: string): readonly Rubric[] {
  const sql = 'SELECT rubric FROM rubrics WHERE engagement_id = @engagementId ORDER BY number'
  return all<{ rubric: string }>(db, sql, { engagementId }).flatMap(({ rubric }) => {
    const read = readJson(rubricSchema, rubric, 'A rubric of the engagement', engagementId)
    return read.ok ? [read.value] : []
  })
}

export function appendRubric(db: WritableDatabase, engagementId: string, rubric: Rubric, now: string): void {
  run(
    db,
    `INSERT INTO rubrics (engagement_id, number, rubric, saved_at)
     SELECT @engagementId, coalesce(max(number), 0) + 1, @rubric, @now FROM rubrics WHERE engagement_id = @engagementId`,
    { engagementId, rubric: JSON.stringify(rubric), now },
  )
}
