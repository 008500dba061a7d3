import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { initiativeKinds } from '#shared/model/plan.ts'
import type { InitiativeEdit, Plan } from '#shared/model/plan.ts'
import type { ReadableDatabase, WritableDatabase } from '../store/database.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import {
  deleteInitiativeEdit,
  readInitiativeEdits,
  writeInitiativeEdit,
  writePlanSettings,
} from '../store/repositories/plans.ts'
import { findWorkflow } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { gatherEngagement } from './gather-engagement.ts'
import { liveEngagement } from './find-live.ts'
import { findCircle } from './plan-circle.ts'

type PlanMethods = Pick<Workbench, Extract<keyof Workbench, `plan.${string}`>>

export function planMethods(context: Context): PlanMethods {
  return {
    'plan.get': async ({ engagementId }) => planOf(context, engagementId),

    'plan.settings': async ({ engagementId, settings }) =>
      changePlan(context, engagementId, (db) => {
        writePlanSettings(db, engagementId, settings, timeOf(context))
        return success(null)
      }),

    'plan.edit': async ({ engagementId, edit }) =>
      changePlan(context, engagementId, (db) => writeEdit(db, engagementId, edit, timeOf(context))),
  }
}

async function planOf(context: Context, engagementId: string): Promise<Result<Plan>> {
  const gathered = gatherEngagement(context, context.store.reader, engagementId)
  return gathered.ok ? success(await context.plans.planFor(engagementId, gathered.value)) : gathered
}

async function changePlan(
  context: Context,
  engagementId: string,
  edit: (db: WritableDatabase) => Result<null>,
): Promise<Result<Plan>> {
  const changed = transact(context.store.writer, (db) => {
    const engagement = liveEngagement(db, engagementId)
    if (!engagement.ok) return engagement
    const edited = edit(db)
    if (edited.ok) touchEngagement(db, engagementId, timeOf(context))
    return edited
  })
  if (!changed.ok) return changed
  context.emit({ kind: 'engagement-changed', engagementId })
  return planOf(context, engagementId)
}

function writeEdit(
  db: WritableDatabase,
  engagementId: string,
  edit: InitiativeEdit,
  now: string,
): Result<null> {
  const known = [edit.key, ...(edit.dependsOn ?? [])].find((key) => !isInitiative(db, engagementId, key))
  if (known !== undefined) {
    return failure('not-found', `The plan has no initiative “${known}”. Open the plan again.`, {
      element: known,
    })
  }
  const edits = readInitiativeEdits(db, engagementId)
  if (!edits.ok) return edits
  const others = edits.value.filter((other) => other.key !== edit.key)
  if (findCircle([...others, edit]) !== null) return failure('refused', circle, { field: 'edit.dependsOn' })
  const empty = Object.values({ ...edit, key: undefined }).every((value) => value === undefined)
  if (empty) deleteInitiativeEdit(db, engagementId, edit.key)
  else writeInitiativeEdit(db, engagementId, edit, now)
  return success(null)
}

const circle =
  'These initiatives would wait for each other in a circle. Take one of the dependencies away; ' +
  'within a workflow, optimise comes before automate and automate before orchestrate.'

/** A key is `<workflowId>:<kind>`; which kinds a workflow has follows its verdict and may change while it is edited. */
function isInitiative(db: ReadableDatabase, engagementId: string, key: string): boolean {
  const kind = initiativeKinds.find((candidate) => key.endsWith(`:${candidate}`))
  if (kind === undefined) return false
  const workflow = findWorkflow(db, key.slice(0, -kind.length - 1))
  return workflow?.engagementId === engagementId
}
