import { z } from 'zod'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { catalogueEntrySchema } from '#shared/model/catalogue.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { templateCountsSchema } from '#shared/model/template.ts'
import type { TemplateSummary, TemplateView } from '#shared/model/template.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { encodeDocument, sha256 } from '../encode.ts'
import { readJson } from '../json-column.ts'
import { all, one, run } from '../statements.ts'

const catalogueSchema = z.object({
  departments: z.array(catalogueEntrySchema),
  systems: z.array(catalogueEntrySchema),
})

const noCounts = { steps: 0, decisions: 0, exceptionPaths: 0, departments: 0, systems: 0 }

interface TemplateRow {
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly counts: string
  readonly deletedAt: string | null
}

const columns = 'id, name, purpose, counts, deleted_at AS deletedAt'

function fromRow({ id, name, purpose, counts }: TemplateRow): TemplateSummary {
  const read = readJson(templateCountsSchema, counts, 'The counts of a template', id)
  return { id, origin: 'own', name, purpose, counts: read.ok ? read.value : noCounts }
}

/** The consultant's own, newest first. */
export function listTemplates(db: ReadableDatabase): readonly TemplateSummary[] {
  const sql = `SELECT ${columns} FROM templates WHERE deleted_at IS NULL ORDER BY position DESC`
  return all<TemplateRow>(db, sql).map(fromRow)
}

export interface FoundTemplate {
  readonly summary: TemplateSummary
  readonly deletedAt: string | null
}

/** Deleted ones too: they can be restored. */
export function findTemplate(db: ReadableDatabase, id: string): FoundTemplate | null {
  const row = one<TemplateRow>(db, `SELECT ${columns} FROM templates WHERE id = @id`, { id })
  return row === undefined ? null : { summary: fromRow(row), deletedAt: row.deletedAt }
}

/** The template with its drawing; `corrupt` when the stored bytes are not the ones that were saved. */
export function readTemplate(db: ReadableDatabase, summary: TemplateSummary): Result<TemplateView> {
  const { id, name } = summary
  const row = one<{ document: string; sha256: string; catalogue: string }>(
    db,
    'SELECT document, sha256, catalogue FROM templates WHERE id = @id',
    { id },
  )
  const what = `The template “${name}”`
  if (row === undefined || sha256(row.document) !== row.sha256)
    return failure(
      'corrupt',
      `${what} cannot be read: the stored data is damaged. Save it again from a workflow.`,
    )
  const document = readJson(workflowDocumentSchema, row.document, what, id)
  if (!document.ok) return document
  const catalogue = readJson(catalogueSchema, row.catalogue, what, id)
  if (!catalogue.ok) return catalogue
  return success({ ...summary, document: document.value, catalogue: catalogue.value })
}

interface NewTemplate extends Pick<TemplateSummary, 'id' | 'name' | 'purpose' | 'counts'> {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
  readonly now: string
}

export function insertTemplate(db: WritableDatabase, template: NewTemplate): void {
  const { id, name, purpose, now } = template
  const { text, sha256 } = encodeDocument(template.document)
  run(
    db,
    `INSERT INTO templates (id, name, purpose, counts, document, sha256, catalogue, saved_at)
     VALUES (@id, @name, @purpose, @counts, @text, @sha256, @catalogue, @now)`,
    {
      id,
      name,
      purpose,
      counts: JSON.stringify(template.counts),
      text,
      sha256,
      catalogue: JSON.stringify(template.catalogue),
      now,
    },
  )
}

export function renameTemplate(db: WritableDatabase, id: string, name: string, purpose: string): void {
  run(db, 'UPDATE templates SET name = @name, purpose = @purpose WHERE id = @id', { id, name, purpose })
}

/** `deletedAt` null undoes the deletion. */
export function setTemplateDeleted(db: WritableDatabase, id: string, deletedAt: string | null): void {
  run(db, 'UPDATE templates SET deleted_at = @deletedAt WHERE id = @id', { id, deletedAt })
}

export function purgeTemplatesDeletedBefore(db: WritableDatabase, time: string): number {
  return run(db, 'DELETE FROM templates WHERE deleted_at < @time', { time })
}

export function hasTemplateDeletedBefore(db: ReadableDatabase, time: string): boolean {
  return one(db, 'SELECT 1 FROM templates WHERE deleted_at < @time', { time }) !== undefined
}
