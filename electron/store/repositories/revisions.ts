import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import type { Encoded } from '../encode.ts'
import { all, one } from '../statements.ts'

export type RevisionKind = 'create' | 'edit' | 'undo' | 'redo' | 'import' | 'recovery' | 'conflict-copy'

/** What is known of a revision without reading its drawing and answers. */
export interface RevisionRecord {
  /** Row, for reading what it holds. */
  readonly position: number
  /** Counts up from 1; null for a conflict copy. */
  readonly revision: number | null
  readonly basedOn: number
  readonly kind: RevisionKind
  readonly summary: string
  readonly savedAt: string
  readonly sha256: string
  /** Null where the answers of that time were not kept: in revisions of the first format. */
  readonly answersSha256: string | null
}

export interface HeadRecord extends RevisionRecord {
  readonly revision: number
}

const columns =
  'position, revision, based_on AS basedOn, kind, summary, saved_at AS savedAt, sha256, answers_sha256 AS answersSha256'

/** The newest revision; conflict copies never are. */
export function headOf(db: ReadableDatabase, workflowId: string): HeadRecord | null {
  const row = one<HeadRecord>(
    db,
    `SELECT ${columns} FROM revisions WHERE workflow_id = @workflowId AND revision IS NOT NULL
     ORDER BY revision DESC LIMIT 1`,
    { workflowId },
  )
  return row ?? null
}

/** Newest first, conflict copies included. */
export function listRevisions(db: ReadableDatabase, workflowId: string): readonly RevisionRecord[] {
  return all<RevisionRecord>(
    db,
    `SELECT ${columns} FROM revisions WHERE workflow_id = @workflowId ORDER BY position DESC`,
    { workflowId },
  )
}

export function findRevision(
  db: ReadableDatabase,
  workflowId: string,
  position: number,
): RevisionRecord | null {
  const sql = `SELECT ${columns} FROM revisions WHERE position = @position AND workflow_id = @workflowId`
  return one<RevisionRecord>(db, sql, { workflowId, position }) ?? null
}

export function positionOf(db: ReadableDatabase, workflowId: string, revision: number): number | null {
  const sql = 'SELECT position FROM revisions WHERE workflow_id = @workflowId AND revision = @revision'
  return one<{ position: number }>(db, sql, { workflowId, revision })?.position ?? null
}

export function documentText(db: ReadableDatabase, position: number): string | null {
  const sql = 'SELECT document AS text FROM revisions WHERE position = @position'
  return one<{ text: string }>(db, sql, { position })?.text ?? null
}

export function answersText(db: ReadableDatabase, position: number): string | null {
  const sql = 'SELECT answers AS text FROM revisions WHERE position = @position'
  return one<{ text: string | null }>(db, sql, { position })?.text ?? null
}

interface NewRevision {
  readonly workflowId: string
  readonly revision: number | null
  readonly basedOn: number
  readonly kind: RevisionKind
  /** Goes on with the change of the revision before it. */
  readonly continues?: boolean
  readonly summary: string
  readonly document: Encoded
  readonly answers: Encoded
  readonly now: string
}

/** Its position. */
export function appendRevision(
  db: WritableDatabase,
  { document, answers, continues = false, ...given }: NewRevision,
): number {
  const row = one<{ position: number }>(
    db,
    `INSERT INTO revisions
       (workflow_id, revision, based_on, kind, continues, summary, saved_at, sha256, answers_sha256, answers, document)
     VALUES (@workflowId, @revision, @basedOn, @kind, @continues, @summary, @now, @sha256, @answersSha256, @answers, @document)
     RETURNING position`,
    {
      ...given,
      continues: continues ? 1 : 0,
      sha256: document.sha256,
      document: document.text,
      answersSha256: answers.sha256,
      answers: answers.text,
    },
  )
  return row?.position ?? 0
}

export interface Mention {
  readonly name: string
  readonly deletedAt: string | null
}

/** The workflows of an engagement, deleted ones too, whose newest drawing names the id. */
export function workflowsNaming(db: ReadableDatabase, engagementId: string, id: string): readonly Mention[] {
  return all<Mention>(
    db,
    `SELECT coalesce(b.name || ' – ', '') || w.name AS name, w.deleted_at AS deletedAt
     FROM workflows w JOIN revisions r ON r.workflow_id = w.id
       LEFT JOIN scenarios s ON s.workflow_id = w.id LEFT JOIN workflows b ON b.id = s.base_id
     WHERE w.engagement_id = @engagementId
       AND r.revision = (SELECT max(revision) FROM revisions WHERE workflow_id = w.id)
       AND instr(r.document, @quoted) > 0
     ORDER BY w.position`,
    { engagementId, quoted: JSON.stringify(id) },
  )
}

/** Whether the drawing of a revision names the id. */
export function namesIt(db: ReadableDatabase, position: number, id: string): boolean {
  const sql = 'SELECT 1 FROM revisions WHERE position = @position AND instr(document, @quoted) > 0'
  return one(db, sql, { position, quoted: JSON.stringify(id) }) !== undefined
}

/** Whether the same is already kept as a conflict copy: a repeated save keeps it once. */
export function hasCopy(
  db: ReadableDatabase,
  workflowId: string,
  document: Encoded,
  answers: Encoded,
): boolean {
  const sql = `SELECT 1 FROM revisions WHERE workflow_id = @workflowId AND revision IS NULL
    AND sha256 = @document AND answers_sha256 = @answers`
  return one(db, sql, { workflowId, document: document.sha256, answers: answers.sha256 }) !== undefined
}
