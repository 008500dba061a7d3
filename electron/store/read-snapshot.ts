import type { z } from 'zod'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { answersSchema } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import type { ReadableDatabase } from './database.ts'
import { sha256 } from './encode.ts'
import { readJson } from './json-column.ts'
import type { HeadRecord, RevisionRecord } from './repositories/revisions.ts'
import { answersText, documentText, listRevisions } from './repositories/revisions.ts'

/** The whole of what undo brings back. */
export interface StoredSnapshot {
  readonly document: WorkflowDocument
  /** Null where the answers of that time were not kept: in revisions of the first format. */
  readonly answers: Answers | null
}

/** Reads one revision; fails with `corrupt` unless SHA-256 and schema of both its parts hold. */
export function readSnapshot(db: ReadableDatabase, record: RevisionRecord): Result<StoredSnapshot> {
  const document = readDocument(db, record)
  if (!document.ok) return document
  const answers = readAnswers(db, record)
  return answers.ok ? success({ document: document.value, answers: answers.value }) : answers
}

/** The drawing of one revision. */
export function readDocument(db: ReadableDatabase, record: RevisionRecord): Result<WorkflowDocument> {
  const text = documentText(db, record.position)
  const what = record.revision === null ? 'The kept copy' : `Revision ${record.revision}`
  return readPart(record, { text, sha256: record.sha256, what, schema: workflowDocumentSchema })
}

/** The answers of one revision, without reading its drawing. */
export function readAnswers(db: ReadableDatabase, record: RevisionRecord): Result<Answers | null> {
  if (record.answersSha256 === null) return success(null)
  const text = answersText(db, record.position)
  const whose = record.revision === null ? 'the kept copy' : `revision ${record.revision}`
  const what = `The answers of ${whose}`
  return readPart(record, { text, sha256: record.answersSha256, what, schema: answersSchema })
}

interface Part<Schema> {
  readonly text: string | null
  readonly sha256: string
  readonly what: string
  readonly schema: Schema
}

function readPart<Schema extends z.ZodType>(
  { revision }: RevisionRecord,
  { text, sha256: saved, what, schema }: Part<Schema>,
): Result<z.output<Schema>> {
  const element = `revision ${revision ?? 'copy'}`
  if (text !== null && sha256(text) === saved) return readJson(schema, text, what, element)
  return failure('corrupt', `${what} cannot be read: its bytes are not the ones that were saved.`, {
    element,
  })
}

interface GoodRevision extends StoredSnapshot {
  readonly record: HeadRecord
}

/** The newest revision that passes its checks; null when none does. */
export function newestGoodRevision(db: ReadableDatabase, workflowId: string): GoodRevision | null {
  for (const record of listRevisions(db, workflowId)) {
    if (record.revision === null) continue
    const snapshot = readSnapshot(db, record)
    if (snapshot.ok) return { record: { ...record, revision: record.revision }, ...snapshot.value }
  }
  return null
}
