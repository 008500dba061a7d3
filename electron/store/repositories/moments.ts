import type { ReadableDatabase } from '../database.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { all, one } from '../statements.ts'
import type { RevisionKind } from './revisions.ts'

/** A line of a workflow's history. */
export interface MomentRecord {
  readonly position: number
  readonly revision: number | null
  readonly basedOn: number
  readonly kind: RevisionKind
  readonly summary: string
  readonly savedAt: string
  /** Given by the consultant. */
  readonly name: string | null
  /** Why Baton noted it as worth coming back to. */
  readonly reason: string | null
}

interface Page {
  readonly workflowId: string
  /** Only older ones than this position. */
  readonly before: number | null
  readonly limit: number
}

const columns =
  'r.position, r.revision, r.based_on AS basedOn, r.kind, r.summary, r.saved_at AS savedAt, p.name, p.reason'

/** What the next revision goes on with is part of that one's change, and no line of its own unless it was named. */
const isWhole = `(p.name IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM revisions n WHERE n.workflow_id = r.workflow_id AND n.revision = r.revision + 1 AND n.continues = 1))`

const ofWorkflow = 'r.workflow_id = @workflowId AND (@before IS NULL OR r.position < @before)'

/** Newest first, conflict copies included. */
export function listMoments(db: ReadableDatabase, page: Page): readonly MomentRecord[] {
  return all<MomentRecord>(
    db,
    `SELECT ${columns} FROM revisions r LEFT JOIN restore_points p ON p.position = r.position
     WHERE ${ofWorkflow} AND ${isWhole} ORDER BY r.position DESC LIMIT @limit`,
    { ...page },
  )
}

/** The same, of those that were named, or noted by Baton, alone. */
export function listRestorePoints(
  db: ReadableDatabase,
  page: Page,
  namedOnly: boolean,
): readonly MomentRecord[] {
  return all<MomentRecord>(
    db,
    `SELECT ${columns} FROM revisions r JOIN restore_points p ON p.position = r.position
     WHERE ${ofWorkflow} AND (@namedOnly = 0 OR p.name IS NOT NULL) ORDER BY r.position DESC LIMIT @limit`,
    { ...page, namedOnly: namedOnly ? 1 : 0 },
  )
}

export function findMoment(db: ReadableDatabase, position: number): MomentRecord | null {
  const sql = `SELECT ${columns} FROM revisions r LEFT JOIN restore_points p ON p.position = r.position
    WHERE r.position = @position`
  return one<MomentRecord>(db, sql, { position }) ?? null
}

/** Whether a line's words hold all of these, upper and lower case alike in every language. */
export function mentions({ name, summary, reason }: MomentRecord, words: string): boolean {
  const text = nameKey(`${name ?? ''} ${summary} ${reason ?? ''}`)
  return nameKey(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
