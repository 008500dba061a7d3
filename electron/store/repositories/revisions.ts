import type { EncodedDocument } from '../encode-document.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { all, one, run } from '../statements.ts'

type RevisionKind = 'create' | 'edit' | 'import' | 'recovery' | 'conflict-copy'

/** What is known of a revision without reading its document. */
export interface RevisionRecord {
  /** Row, for reading the document. */
  readonly position: number
  /** Counts up from 1; null for a conflict copy. */
  readonly revision: number | null
  readonly basedOn: number
  readonly kind: RevisionKind
  readonly summary: string
  readonly sha256: string
  readonly savedAt: string
}

export interface HeadRecord extends RevisionRecord {
  readonly revision: number
}

const columns = 'position, revision, based_on AS basedOn, kind, summary, sha256, saved_at AS savedAt'

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

export function documentText(db: ReadableDatabase, position: number): string | null {
  const row = one<{ document: string }>(db, 'SELECT document FROM revisions WHERE position = @position', {
    position,
  })
  return row?.document ?? null
}

interface NewRevision {
  readonly workflowId: string
  readonly revision: number | null
  readonly basedOn: number
  readonly kind: RevisionKind
  readonly summary: string
  readonly document: EncodedDocument
  readonly now: string
}

export function appendRevision(db: WritableDatabase, { document, ...given }: NewRevision): void {
  run(
    db,
    `INSERT INTO revisions (workflow_id, revision, based_on, kind, summary, sha256, document, saved_at)
     VALUES (@workflowId, @revision, @basedOn, @kind, @summary, @sha256, @text, @now)`,
    { ...given, sha256: document.sha256, text: document.text },
  )
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

/** Whether the document is already kept as a conflict copy: a repeated save keeps it once. */
export function hasCopy(db: ReadableDatabase, workflowId: string, sha256: string): boolean {
  const sql =
    'SELECT 1 FROM revisions WHERE workflow_id = @workflowId AND revision IS NULL AND sha256 = @sha256'
  return one(db, sql, { workflowId, sha256 }) !== undefined
}
