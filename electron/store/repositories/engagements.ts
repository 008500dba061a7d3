import { z } from 'zod'
import type { Engagement, EngagementDetails, EngagementSummary } from '#shared/model/engagement.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { all, one, run } from '../statements.ts'

interface EngagementRow {
  readonly id: string
  readonly client: string
  readonly title: string
  readonly consultants: string
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly notes: string
  readonly archived: number
  readonly sample: number
  readonly deleted_at: string | null
  readonly created_at: string
  readonly updated_at: string
}

const consultantsSchema = z.array(z.string()).catch([])

function fromRow(row: EngagementRow): Engagement {
  return {
    id: row.id,
    client: row.client,
    title: row.title,
    consultants: consultantsSchema.parse(JSON.parse(row.consultants)),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    notes: row.notes,
    archived: row.archived === 1,
    sample: row.sample === 1,
    deletedAt: row.deleted_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function toParameters(details: EngagementDetails) {
  return {
    client: details.client,
    title: details.title,
    consultants: JSON.stringify(details.consultants),
    startsOn: details.startsOn,
    endsOn: details.endsOn,
    notes: details.notes,
  }
}

/** Newest first, archived ones included, deleted ones where asked for. A workflow counts once, however many scenarios it has. */
export function listEngagements(db: ReadableDatabase, withDeleted: boolean): readonly EngagementSummary[] {
  const rows = all<EngagementRow & { readonly workflows: number }>(
    db,
    `SELECT *, (SELECT count(*) FROM workflows w WHERE w.engagement_id = e.id AND w.deleted_at IS NULL
         AND w.id NOT IN (SELECT workflow_id FROM scenarios)) AS workflows
     FROM engagements e WHERE deleted_at IS NULL OR @withDeleted ORDER BY position DESC`,
    { withDeleted: withDeleted ? 1 : 0 },
  )
  return rows.map((row) => ({ ...fromRow(row), workflowCount: row.workflows }))
}

/** Deleted ones too: they can be restored. */
export function findEngagement(db: ReadableDatabase, id: string): Engagement | null {
  const row = one<EngagementRow>(db, 'SELECT * FROM engagements WHERE id = @id', { id })
  return row === undefined ? null : fromRow(row)
}

/** True once any engagement was ever stored, be it gone by now. */
export function everHadEngagement(db: ReadableDatabase): boolean {
  return one(db, "SELECT 1 FROM sqlite_sequence WHERE name = 'engagements' AND seq > 0") !== undefined
}

interface NewEngagement {
  readonly id: string
  readonly details: EngagementDetails
  readonly sample: boolean
  readonly now: string
}

export function insertEngagement(db: WritableDatabase, { id, details, sample, now }: NewEngagement): void {
  run(
    db,
    `INSERT INTO engagements (id, client, title, consultants, starts_on, ends_on, notes, sample, created_at, updated_at)
     VALUES (@id, @client, @title, @consultants, @startsOn, @endsOn, @notes, @sample, @now, @now)`,
    { id, ...toParameters(details), sample: sample ? 1 : 0, now },
  )
}

export function updateEngagement(
  db: WritableDatabase,
  id: string,
  details: EngagementDetails,
  now: string,
): void {
  run(
    db,
    `UPDATE engagements SET client = @client, title = @title, consultants = @consultants, starts_on = @startsOn,
       ends_on = @endsOn, notes = @notes, updated_at = @now WHERE id = @id`,
    { id, ...toParameters(details), now },
  )
}

export function setArchived(db: WritableDatabase, id: string, archived: boolean, now: string): void {
  run(db, 'UPDATE engagements SET archived = @archived, updated_at = @now WHERE id = @id', {
    id,
    archived: archived ? 1 : 0,
    now,
  })
}

/** `deletedAt` null undoes the deletion. */
export function setEngagementDeleted(db: WritableDatabase, id: string, deletedAt: string | null): void {
  run(db, 'UPDATE engagements SET deleted_at = @deletedAt WHERE id = @id', { id, deletedAt })
}

/** Something within it changed. */
export function touchEngagement(db: WritableDatabase, id: string, now: string): void {
  run(db, 'UPDATE engagements SET updated_at = @now WHERE id = @id', { id, now })
}

/** Removes it and, by cascade, everything that belongs to it. */
export function purgeEngagement(db: WritableDatabase, id: string): void {
  run(db, 'DELETE FROM engagements WHERE id = @id', { id })
}

export function engagementsDeletedBefore(db: ReadableDatabase, time: string): readonly string[] {
  return all<{ id: string }>(db, 'SELECT id FROM engagements WHERE deleted_at < @time', { time }).map(
    (row) => row.id,
  )
}
