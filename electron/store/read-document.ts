import type { Result } from '#shared/lib/result.ts'
import { failure } from '#shared/lib/result.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import type { ReadableDatabase } from './database.ts'
import { sha256 } from './encode-document.ts'
import { readJson } from './json-column.ts'
import type { HeadRecord, RevisionRecord } from './repositories/revisions.ts'
import { documentText, listRevisions } from './repositories/revisions.ts'

/** Reads one revision's document; fails with `corrupt` unless its SHA-256 and its schema both hold. */
export function readDocument(db: ReadableDatabase, record: RevisionRecord): Result<WorkflowDocument> {
  const text = documentText(db, record.position)
  const what = record.revision === null ? 'The kept copy' : `Revision ${record.revision}`
  if (text === null || sha256(text) !== record.sha256) {
    return failure('corrupt', `${what} cannot be read: its bytes are not the ones that were saved.`, {
      element: `revision ${record.revision ?? 'copy'}`,
    })
  }
  return readJson(workflowDocumentSchema, text, what, `revision ${record.revision ?? 'copy'}`)
}

interface GoodRevision {
  readonly record: HeadRecord
  readonly document: WorkflowDocument
}

/** The newest revision that passes its checks; null when none does. */
export function newestGoodRevision(db: ReadableDatabase, workflowId: string): GoodRevision | null {
  for (const record of listRevisions(db, workflowId)) {
    if (record.revision === null) continue
    const document = readDocument(db, record)
    if (document.ok) return { record: { ...record, revision: record.revision }, document: document.value }
  }
  return null
}
