import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { assess } from '../scoring/assess.ts'
import type { WritableDatabase } from '../store/database.ts'
import { writeAnswers } from '../store/repositories/answers.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { deleteWorkflow, restoreWorkflow } from '../store/repositories/scenarios.ts'
import { renameWorkflow } from '../store/repositories/workflows.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import { addWorkflow } from './add-drawn.ts'
import { assessHead, readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { tellBoth, timeOf } from './context.ts'
import { anyWorkflow, liveEngagement, liveWorkflow } from './find-live.ts'
import { headDocument, headRecord } from './head-document.ts'
import { revisionMethods } from './revisions.ts'
import { saveWorkflow } from './save-workflow.ts'
import { scenarioMethods } from './scenarios.ts'
import { summariseAlone, viewWorkflow } from './workflow-views.ts'

type WorkflowMethods = Pick<Workbench, Extract<keyof Workbench, `workflow.${string}`>>

export function workflowMethods(context: Context): WorkflowMethods {
  const { store, emit } = context
  return {
    ...revisionMethods(context),
    ...scenarioMethods(context),

    'workflow.create': async ({ engagementId, name, document }) => {
      const created = transact(store.writer, (db) => {
        const engagement = liveEngagement(db, engagementId)
        if (!engagement.ok) return engagement
        const now = timeOf(context)
        const drawing = { engagementId, name, document: document ?? emptyDocument(), now }
        const id = addWorkflow(db, { ...drawing, kind: 'create' })
        touchEngagement(db, engagementId, now)
        return anyWorkflow(db, id)
      })
      if (!created.ok) return created
      tellBoth(context, engagementId)
      return viewWorkflow(context, store.reader, created.value)
    },

    'workflow.open': async ({ workflowId }) => {
      const workflow = liveWorkflow(store.reader, workflowId)
      return workflow.ok ? viewWorkflow(context, store.reader, workflow.value) : workflow
    },

    'workflow.rename': async ({ workflowId, name }) => {
      const renamed = change(context, workflowId, liveWorkflow, (db) => renameWorkflow(db, workflowId, name))
      if (renamed.ok) emit({ kind: 'engagement-changed', engagementId: renamed.value.engagementId })
      return summaryOf(context, renamed)
    },

    'workflow.delete': async ({ workflowId }) => {
      const deleted = change(context, workflowId, anyWorkflow, (db, found) => {
        if (found.deletedAt === null) deleteWorkflow(db, workflowId, timeOf(context))
      })
      if (!deleted.ok) return deleted
      tellBoth(context, deleted.value.engagementId)
      return success(null)
    },

    'workflow.restore': async ({ workflowId }) => {
      const restored = change(context, workflowId, anyWorkflow, (db, found) => restoreWorkflow(db, found))
      if (restored.ok) tellBoth(context, restored.value.engagementId)
      return summaryOf(context, restored)
    },

    'workflow.save': async (input) => saveWorkflow(context, input),

    'workflow.answer': async ({ workflowId, answers }) => {
      const answered = transact(store.writer, (db) => {
        const workflow = liveWorkflow(db, workflowId)
        if (!workflow.ok) return workflow
        const seen = answers.observedExceptions
        if (seen !== undefined && seen.count > seen.of) return tooManyExceptions()
        const now = timeOf(context)
        writeAnswers(db, workflowId, answers, now)
        touchEngagement(db, workflow.value.engagementId, now)
        return workflow
      })
      if (!answered.ok) return answered
      emit({ kind: 'engagement-changed', engagementId: answered.value.engagementId })
      return assessStored(context, answered.value, answers)
    },

    'workflow.assess': async ({ workflowId, document, answers }) => {
      const workflow = liveWorkflow(store.reader, workflowId)
      if (!workflow.ok) return workflow
      const setting = readSetting(store.reader, workflow.value.engagementId)
      if (!setting.ok) return setting
      return success(assess(document, answers, setting.value.catalogue, setting.value.rubric))
    },
  }
}

type Finder = typeof anyWorkflow

function change(
  context: Context,
  workflowId: string,
  find: Finder,
  edit: (db: WritableDatabase, found: WorkflowRecord) => void,
): Result<WorkflowRecord> {
  return transact(context.store.writer, (db) => {
    const found = find(db, workflowId)
    if (!found.ok) return found
    edit(db, found.value)
    touchEngagement(db, found.value.engagementId, timeOf(context))
    return anyWorkflow(db, workflowId)
  })
}

function summaryOf(context: Context, workflow: Result<WorkflowRecord>): Result<WorkflowSummary> {
  return workflow.ok ? summariseAlone(context, context.store.reader, workflow.value) : workflow
}

function assessStored(context: Context, workflow: WorkflowRecord, answers: Parameters<typeof assess>[1]) {
  const db = context.store.reader
  const setting = readSetting(db, workflow.engagementId)
  if (!setting.ok) return setting
  const head = headRecord(db, workflow)
  if (!head.ok) return head
  const document = headDocument(db, workflow, head.value)
  if (!document.ok) return document
  const basis = { workflowId: workflow.id, sha256: head.value.sha256, answers, ...setting.value }
  return success(assessHead(context, basis, document.value))
}

function tooManyExceptions() {
  return failure('invalid', 'More cases with an exception than cases looked at: correct one of the two.', {
    field: 'answers.observedExceptions.count',
  })
}
