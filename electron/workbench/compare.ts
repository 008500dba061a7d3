import type { CheckedInput, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { ComparedSide, Comparison } from '#shared/model/comparison.ts'
import { assess } from '../scoring/assess.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { readAnswers, readDocument } from '../store/read-snapshot.ts'
import { findMoment } from '../store/repositories/moments.ts'
import { findRevision, positionOf } from '../store/repositories/revisions.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import { listWorkflows } from '../store/repositories/workflows.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { handlingTime } from '../timing/handling-time.ts'
import { readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { answersNow } from './moments.ts'
import { headAnswers, headDocument, headRecord } from './head-document.ts'

type Wanted = CheckedInput<'workflow.compare'>['before']

/** Both sides of a comparison, each scored with the rubric of its engagement. What differs is worked out by `shared/compare`. */
export function compareMethods(context: Context): Pick<Workbench, 'workflow.compare'> {
  const db = context.store.reader
  return {
    'workflow.compare': async ({ before, after }) => compared(db, before, after),
  }
}

/** Every scenario of an engagement beside the workflow it belongs to, in the order of the list. */
export function scenarioComparisons(
  db: ReadableDatabase,
  engagementId: string,
): Result<readonly Comparison[]> {
  const comparisons: Comparison[] = []
  for (const { id, base } of listWorkflows(db, engagementId)) {
    if (base === null) continue
    const comparison = compared(db, { workflowId: base.id }, { workflowId: id })
    if (!comparison.ok) return comparison
    comparisons.push(comparison.value)
  }
  return success(comparisons)
}

function compared(db: ReadableDatabase, before: Wanted, after: Wanted): Result<Comparison> {
  const one = readSide(db, before)
  if (!one.ok) return one
  const other = readSide(db, after)
  return other.ok ? success({ before: one.value, after: other.value }) : other
}

function readSide(db: ReadableDatabase, wanted: Wanted): Result<ComparedSide> {
  const workflow = liveWorkflow(db, wanted.workflowId)
  if (!workflow.ok) return workflow
  const head = headRecord(db, workflow.value)
  if (!head.ok) return head
  const record = recordOf(db, workflow.value, head.value, wanted.revision)
  if (!record.ok) return record
  const newest = record.value.position === head.value.position
  const content = newest
    ? newestContent(db, workflow.value, head.value)
    : oldContent(db, workflow.value.id, record.value)
  if (!content.ok) return content
  const setting = readSetting(db, workflow.value.engagementId)
  if (!setting.ok) return setting
  const { document, answers } = content.value
  const { catalogue, rubric } = setting.value
  const { id: workflowId, engagementId, name, base, counted } = workflow.value
  const { minutes, assumedSteps, steps, tellable, cut } = handlingTime(document, rubric.times)
  return success({
    workflowId,
    engagementId,
    name,
    baseName: base?.name ?? null,
    revision: record.value.revision,
    newest,
    savedAt: record.value.savedAt,
    momentName: findMoment(db, record.value.position)?.name ?? null,
    counted,
    document,
    answers,
    assessment: assess(document, answers, catalogue, rubric),
    catalogue,
    handling: { minutes, assumedSteps, steps, tellable, cut },
  })
}

function recordOf(
  db: ReadableDatabase,
  workflow: WorkflowRecord,
  head: HeadRecord,
  revision: number | undefined,
): Result<HeadRecord> {
  if (revision === undefined || revision === head.revision) return success(head)
  const position = positionOf(db, workflow.id, revision)
  const record = position === null ? null : findRevision(db, workflow.id, position)
  if (record !== null) return success({ ...record, revision })
  return failure(
    'not-found',
    `“${workflow.name}” has no revision ${revision}. Choose one from its history.`,
    {
      element: workflow.id,
      field: 'revision',
    },
  )
}

function newestContent(db: ReadableDatabase, workflow: WorkflowRecord, head: HeadRecord) {
  const document = headDocument(db, workflow, head)
  if (!document.ok) return document
  const answers = headAnswers(db, workflow, head)
  return answers.ok ? success({ document: document.value, answers: answers.value }) : answers
}

function oldContent(db: ReadableDatabase, workflowId: string, record: HeadRecord) {
  const document = readDocument(db, record)
  if (!document.ok) return document
  const answers = readAnswers(db, record)
  if (!answers.ok) return answers
  return success({ document: document.value, answers: answers.value ?? answersNow(db, workflowId) })
}
