import { z } from 'zod'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { ImportReport } from '#shared/model/engagement.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { readJson } from '../json-column.ts'
import { one, run } from '../statements.ts'

const importReportSchema = z.object({
  fileName: z.string(),
  format: z.literal('bpmn'),
  elements: z.int().min(0),
  mapped: z.int().min(0),
  reported: z.array(z.object({ element: z.string(), id: z.string(), reason: z.string() })),
  layout: z.enum(['from-file', 'computed']),
  namedInFile: z.string().optional(),
}) satisfies z.ZodType<ImportReport>

/** Null where the workflow was drawn by hand. */
export function readImportReport(db: ReadableDatabase, workflowId: string): Result<ImportReport | null> {
  const sql = 'SELECT report FROM import_reports WHERE workflow_id = @workflowId'
  const row = one<{ report: string }>(db, sql, { workflowId })
  if (row === undefined) return success(null)
  return readJson(importReportSchema, row.report, 'The import report of a workflow', workflowId)
}

export function insertImportReport(
  db: WritableDatabase,
  workflowId: string,
  report: ImportReport,
  now: string,
): void {
  run(
    db,
    'INSERT INTO import_reports (workflow_id, report, imported_at) VALUES (@workflowId, @report, @now)',
    { workflowId, report: JSON.stringify(report), now },
  )
}
