import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { assess } from '../scoring/assess.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { newestGoodRevision, readDocument } from '../store/read-document.ts'
import { readCatalogue } from '../store/repositories/catalogue.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import { readRubric } from '../store/repositories/rubrics.ts'
import type { AssessmentBasis } from './assessment-cache.ts'
import type { Context } from './context.ts'

/** What all workflows of an engagement are scored with. */
export interface Setting {
  readonly catalogue: Catalogue
  readonly rubric: Rubric
}

export function readSetting(db: ReadableDatabase, engagementId: string): Result<Setting> {
  const rubric = readRubric(db, engagementId)
  if (!rubric.ok) return rubric
  return success({ catalogue: readCatalogue(db, engagementId), rubric: rubric.value })
}

/** Scores the head's drawing, unless it was scored before. */
export function assessHead(context: Context, basis: AssessmentBasis, document: WorkflowDocument): Assessment {
  const known = context.assessments.find(basis)
  if (known !== null) return known
  const assessment = assess(document, basis.answers, basis.catalogue, basis.rubric)
  context.assessments.keep(basis, assessment)
  return assessment
}

/**
 * The assessment for a list, read from the drawing only where it is not known yet. One damaged drawing must
 * not take the engagement's other workflows with it, so it is scored from its newest intact revision, and
 * the caveats say so.
 */
export function assessForList(
  context: Context,
  db: ReadableDatabase,
  head: HeadRecord,
  basis: AssessmentBasis,
): Assessment {
  const known = context.assessments.find(basis)
  if (known !== null) return known
  const document = readDocument(db, head)
  return document.ok ? assessHead(context, basis, document.value) : assessDamaged(db, head, basis)
}

function assessDamaged(db: ReadableDatabase, head: HeadRecord, basis: AssessmentBasis): Assessment {
  const good = newestGoodRevision(db, basis.workflowId)
  const document = good?.document ?? emptyDocument()
  const assessment = assess(document, basis.answers, basis.catalogue, basis.rubric)
  const rest =
    good === null ? 'no older one is intact' : `these numbers rest on revision ${good.record.revision}`
  const caveat = `The newest drawing (revision ${head.revision}) is damaged; ${rest}.`
  return { ...assessment, caveats: [caveat, ...assessment.caveats] }
}
