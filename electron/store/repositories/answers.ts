import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { answersSchema, noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { readJson } from '../json-column.ts'
import { one, run } from '../statements.ts'

/** What was answered about a workflow; nothing yet is `noAnswers`. */
export function readAnswers(db: ReadableDatabase, workflowId: string): Result<Answers> {
  const sql = 'SELECT answers FROM answers WHERE workflow_id = @workflowId'
  const row = one<{ answers: string }>(db, sql, { workflowId })
  if (row === undefined) return success(noAnswers)
  return readJson(answersSchema, row.answers, 'The answers of a workflow', workflowId)
}

export function writeAnswers(db: WritableDatabase, workflowId: string, answers: Answers, now: string): void {
  run(
    db,
    `INSERT INTO answers (workflow_id, answers, saved_at) VALUES (@workflowId, @answers, @now)
     ON CONFLICT (workflow_id) DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at`,
    { workflowId, answers: JSON.stringify(answers), now },
  )
}
