import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { ImportReport, WorkflowSummary, WorkflowView } from '#shared/model/engagement.ts'
import { scenarioTitle } from '#shared/model/scenarios.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { readImportReport } from '../store/repositories/import-reports.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import { listWorkflows } from '../store/repositories/workflows.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import type { Setting } from './assess-workflow.ts'
import { assessForList, assessHead, readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { headAnswers, headDocument, headRecord } from './head-document.ts'
import { readJournal } from './move-journal.ts'

/** A line of the workflow list. */
export function summarise(
  context: Context,
  db: ReadableDatabase,
  workflow: WorkflowRecord,
  setting: Setting,
): Result<WorkflowSummary> {
  const head = headRecord(db, workflow)
  if (!head.ok) return head
  const { revision, savedAt } = head.value
  return success({
    id: workflow.id,
    name: workflow.name,
    baseId: workflow.base?.id ?? null,
    counted: workflow.counted,
    revision,
    savedAt,
    ...assessForList(context, db, workflow.id, head.value, setting),
  })
}

/** The same, for a workflow on its own. */
export function summariseAlone(
  context: Context,
  db: ReadableDatabase,
  workflow: WorkflowRecord,
): Result<WorkflowSummary> {
  const setting = readSetting(db, workflow.engagementId)
  return setting.ok ? summarise(context, db, workflow, setting.value) : setting
}

export function summariseAll(
  context: Context,
  db: ReadableDatabase,
  engagementId: string,
  setting: Setting,
): Result<readonly WorkflowSummary[]> {
  const summaries: WorkflowSummary[] = []
  for (const workflow of listWorkflows(db, engagementId)) {
    const summary = summarise(context, db, workflow, setting)
    if (!summary.ok) return summary
    summaries.push(summary.value)
  }
  return success(summaries)
}

/** Everything the map and the inspector show of a workflow. */
export function viewWorkflow(
  context: Context,
  db: ReadableDatabase,
  workflow: WorkflowRecord,
): Result<WorkflowView> {
  const head = headRecord(db, workflow)
  if (!head.ok) return head
  const document = headDocument(db, workflow, head.value)
  if (!document.ok) return document
  const rest = readRest(db, workflow, head.value)
  if (!rest.ok) return rest
  const { setting, answers, importReport } = rest.value
  const { revision, savedAt, sha256 } = head.value
  const basis = { workflowId: workflow.id, sha256, answers, ...setting }
  return success({
    id: workflow.id,
    engagementId: workflow.engagementId,
    name: workflow.name,
    revision,
    savedAt,
    document: document.value,
    answers,
    assessment: assessHead(context, basis, document.value),
    catalogue: setting.catalogue,
    importReport,
    journal: readJournal(db, workflow.id),
  })
}

function readRest(db: ReadableDatabase, workflow: WorkflowRecord, head: HeadRecord) {
  const setting = readSetting(db, workflow.engagementId)
  if (!setting.ok) return setting
  const answers = headAnswers(db, workflow, head)
  if (!answers.ok) return answers
  const importReport = readImportReport(db, workflow.id)
  if (!importReport.ok) return importReport
  return success({ setting: setting.value, answers: answers.value, importReport: importReport.value })
}

/** A summary together with its drawing: what planning and the report gather. */
export interface DrawnWorkflow {
  readonly summary: WorkflowSummary
  readonly document: WorkflowDocument
  readonly importReport: ImportReport | null
}

/**
 * What counts: of a workflow with scenarios only the one that stands for it. Fails with `corrupt` when a
 * drawing is damaged: a plan or report must not leave a workflow out in silence.
 */
export function gatherDrawn(
  context: Context,
  db: ReadableDatabase,
  engagementId: string,
  setting: Setting,
): Result<readonly DrawnWorkflow[]> {
  const drawn: DrawnWorkflow[] = []
  for (const workflow of listWorkflows(db, engagementId).filter(({ counted }) => counted)) {
    const summary = summarise(context, db, workflow, setting)
    if (!summary.ok) return summary
    const head = headRecord(db, workflow)
    const document = head.ok ? headDocument(db, workflow, head.value) : head
    if (!document.ok) return document
    const importReport = readImportReport(db, workflow.id)
    if (!importReport.ok) return importReport
    drawn.push({
      summary: { ...summary.value, name: workflowTitle(workflow) },
      document: document.value,
      importReport: importReport.value,
    })
  }
  return success(drawn)
}

/** With the name of the workflow it is a scenario of. */
export function workflowTitle({ name, base }: WorkflowRecord): string {
  return base === null ? name : scenarioTitle(base.name, name)
}
