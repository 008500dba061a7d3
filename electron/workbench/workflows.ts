import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { namesakeOf, namesakeWords } from '#shared/model/scenarios.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { assess } from '../scoring/assess.ts'
import type { WritableDatabase } from '../store/database.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { deleteWorkflow, restoreWorkflow } from '../store/repositories/scenarios.ts'
import { listSources, listWorkflows, renameWorkflow } from '../store/repositories/workflows.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import { analysisMethods } from './analyse.ts'
import { answerWorkflow } from './answer-workflow.ts'
import { readSetting } from './assess-workflow.ts'
import { compareMethods } from './compare.ts'
import type { Context } from './context.ts'
import { tellBoth, timeOf } from './context.ts'
import { createWorkflow } from './create-workflow.ts'
import { offerRestored, withdrawDeleted } from './drawn-entries.ts'
import { anyWorkflow, liveWorkflow } from './find-live.ts'
import { revisionMethods } from './revisions.ts'
import { saveChange } from './save-change.ts'
import { saveWorkflow } from './save-workflow.ts'
import { scenarioMethods } from './scenarios.ts'
import { whatIfMethods } from './what-if.ts'
import { summariseAlone, viewWorkflow } from './workflow-views.ts'

type WorkflowMethods = Pick<Workbench, Extract<keyof Workbench, `workflow.${string}`>>

export function workflowMethods(context: Context): WorkflowMethods {
  const { store, emit } = context
  return {
    ...revisionMethods(context),
    ...scenarioMethods(context),
    ...compareMethods(context),
    ...analysisMethods(context),
    ...whatIfMethods(context),

    'workflow.create': async (input) => createWorkflow(context, input),

    'workflow.sources': async () => success(listSources(store.reader)),

    'workflow.open': async ({ workflowId }) => {
      const workflow = liveWorkflow(store.reader, workflowId)
      return workflow.ok ? viewWorkflow(context, store.reader, workflow.value) : workflow
    },

    'workflow.rename': async ({ workflowId, name }) => {
      const renamed = change(context, workflowId, liveWorkflow, (db, found) => rename(db, found, name))
      if (renamed.ok) emit({ kind: 'engagement-changed', engagementId: renamed.value.engagementId })
      return summaryOf(context, renamed)
    },

    'workflow.delete': async ({ workflowId }) => {
      const deleted = change(context, workflowId, anyWorkflow, (db, found) => {
        if (found.deletedAt === null) deleteWorkflow(db, workflowId, timeOf(context))
        withdrawDeleted(db, found)
        return success(null)
      })
      if (!deleted.ok) return deleted
      tellBoth(context, deleted.value.engagementId)
      return success(null)
    },

    'workflow.restore': async ({ workflowId }) => {
      const restored = change(context, workflowId, anyWorkflow, (db, found) => {
        restoreWorkflow(db, found)
        offerRestored(db, found)
        return success(null)
      })
      if (restored.ok) tellBoth(context, restored.value.engagementId)
      return summaryOf(context, restored)
    },

    'workflow.save': async (input) => saveWorkflow(context, input),

    'workflow.saveChange': async (input) => saveChange(context, input),

    'workflow.answer': async (input) => answerWorkflow(context, input),

    'workflow.assess': async ({ workflowId, document, answers }) => {
      const workflow = liveWorkflow(store.reader, workflowId)
      if (!workflow.ok) return workflow
      const setting = readSetting(store.reader, workflow.value.engagementId)
      if (!setting.ok) return setting
      return success(assess(document, answers, setting.value.catalogue, setting.value.rubric))
    },
  }
}

/** Two that are called alike could not be told apart in the list, in matrix, plan or report. */
function rename(db: WritableDatabase, found: WorkflowRecord, name: string): Result<null> {
  const others = listWorkflows(db, found.engagementId).map(named)
  const namesake = namesakeOf(named(found), name, others)
  if (namesake !== null) return failure('refused', namesakeWords(namesake), { field: 'name' })
  renameWorkflow(db, found.id, name)
  return success(null)
}

function named({ id, name, base }: WorkflowRecord) {
  return { id, name, baseId: base?.id ?? null }
}

type Finder = typeof anyWorkflow

function change(
  context: Context,
  workflowId: string,
  find: Finder,
  edit: (db: WritableDatabase, found: WorkflowRecord) => Result<null>,
): Result<WorkflowRecord> {
  return transact(context.store.writer, (db) => {
    const found = find(db, workflowId)
    if (!found.ok) return found
    const edited = edit(db, found.value)
    if (!edited.ok) return edited
    touchEngagement(db, found.value.engagementId, timeOf(context))
    return anyWorkflow(db, workflowId)
  })
}

function summaryOf(context: Context, workflow: Result<WorkflowRecord>): Result<WorkflowSummary> {
  return workflow.ok ? summariseAlone(context, context.store.reader, workflow.value) : workflow
}
