import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { assess } from '../scoring/assess.ts'
import { scoresAlike } from '../scoring/scores-alike.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { newestGoodRevision, readAnswers, readDocument } from '../store/read-snapshot.ts'
import { readCatalogue } from '../store/repositories/catalogue.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import { readRubric } from '../store/repositories/rubrics.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import type { AssessmentBasis } from './assessment-cache.ts'
import type { Context } from './context.ts'
import type { Drawing } from './drawing-cache.ts'

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
 * The score of what was just stored. Null where it fails: stored it is all the same, and whoever asks for the score
 * by itself is told why.
 */
export function scoreStored(
  context: Context,
  workflow: WorkflowRecord,
  drawing: Drawing,
  answers: Answers,
): Assessment | null {
  const before = context.drawings.newest(workflow.id)
  context.drawings.keep(workflow.id, drawing)
  try {
    const setting = readSetting(context.store.reader, workflow.engagementId)
    if (!setting.ok) return null
    const basis = { workflowId: workflow.id, answers, ...setting.value }
    keepAlike(context, basis, before, drawing)
    return assessHead(context, { ...basis, sha256: drawing.sha256 }, drawing.document)
  } catch {
    return null
  }
}

/** Most edits of a large drawing move something: their score is known. */
function keepAlike(
  { assessments }: Context,
  basis: Omit<AssessmentBasis, 'sha256'>,
  before: Drawing | null,
  after: Drawing,
): void {
  if (before === null || !scoresAlike(before.document, after.document)) return
  const known = assessments.find({ ...basis, sha256: before.sha256 })
  if (known !== null) assessments.keep({ ...basis, sha256: after.sha256 }, known)
}

export interface Assessed {
  readonly answers: Answers
  readonly assessment: Assessment
}

/**
 * Answers and assessment for a list, read from the drawing only where it was not scored yet. One damaged revision
 * must not take the engagement's other workflows with it, so its workflow is scored from its newest intact one, and
 * the caveats say so.
 */
export function assessForList(
  context: Context,
  db: ReadableDatabase,
  workflowId: string,
  head: HeadRecord,
  setting: Setting,
): Assessed {
  const stored = readAnswers(db, head)
  if (!stored.ok) return assessDamaged(db, workflowId, head, setting)
  const answers = stored.value ?? noAnswers
  const basis = { workflowId, sha256: head.sha256, answers, ...setting }
  const known = context.assessments.find(basis)
  if (known !== null) return { answers, assessment: known }
  const document = readDocument(db, head)
  if (!document.ok) return assessDamaged(db, workflowId, head, setting)
  return { answers, assessment: assessHead(context, basis, document.value) }
}

function assessDamaged(
  db: ReadableDatabase,
  workflowId: string,
  head: HeadRecord,
  { catalogue, rubric }: Setting,
): Assessed {
  const good = newestGoodRevision(db, workflowId)
  const document = good?.document ?? emptyDocument()
  const answers = good?.answers ?? noAnswers
  const assessment = assess(document, answers, catalogue, rubric)
  const rest =
    good === null ? 'no older one is intact' : `these numbers rest on revision ${good.record.revision}`
  const caveat = `The newest drawing (revision ${head.revision}) is damaged; ${rest}.`
  return { answers, assessment: { ...assessment, caveats: [caveat, ...assessment.caveats] } }
}
