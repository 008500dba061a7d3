import type { Input } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { inQuotes } from '#shared/lib/words.ts'
import type { WorkflowSummary, WorkflowView } from '#shared/model/engagement.ts'
import type { TemplateSummary } from '#shared/model/template.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, patchWorkflow, reloadEngagement, workflowById } from './engagement-store.ts'
import { noteAction } from './undo/done-actions.ts'
import type { DoneAction } from './undo/done-actions.ts'
import { doing } from './undo/under-way.ts'

const noneOpen = failure('not-found', 'No engagement is open. Open one and try again.')

/** Adds a workflow to the open engagement under a name nobody uses yet: empty, or from a template. */
export async function createWorkflow(
  template?: Pick<TemplateSummary, 'id' | 'name'>,
): Promise<Result<WorkflowView>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const name = unusedName(template?.name)
  const from = template === undefined ? {} : { templateId: template.id }
  return adding(call('workflow.create', { engagementId: openId, name, ...from }))
}

/** Adds a workflow that starts with the drawing of another one, of whichever engagement. */
export async function startFromWorkflow(workflowId: string, name: string): Promise<Result<WorkflowView>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const to = { kind: 'engagement', engagementId: openId } as const
  return adding(call('workflow.duplicate', { workflowId, name: unusedName(name), to, drawingOnly: true }))
}

/** Within the open engagement. */
function unusedName(first?: string): string {
  const { view } = engagementStore.getState()
  return freeName(new Set(view?.workflows.map((workflow) => workflow.name.toLowerCase())), first)
}

/** `New workflow`, `New workflow 2` … */
export function freeName(taken: ReadonlySet<string>, first = 'New workflow'): string {
  let name = first
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${first} ${count}`
  return name
}

export function renameWorkflow(workflowId: string, name: string): Promise<Result<WorkflowSummary>> {
  return doing(rename(workflowId, name))
}

async function rename(workflowId: string, name: string): Promise<Result<WorkflowSummary>> {
  const { openId: engagementId } = engagementStore.getState()
  const before = workflowById(workflowId)(engagementStore.getState())?.name
  const result = await nameWorkflow(workflowId, name)
  if (!result.ok || engagementId === null || before === undefined) return result
  const now = result.value.name
  if (now !== before)
    noteAction({
      engagementId,
      label: `Rename “${before}” to “${now}”`,
      deed: { kind: 'rename-workflow', workflowId, before, now },
    })
  return result
}

/** Without a way back; see `renameWorkflow`. */
export async function nameWorkflow(workflowId: string, name: string): Promise<Result<WorkflowSummary>> {
  const result = await call('workflow.rename', { workflowId, name })
  if (result.ok) patchWorkflow(workflowId, { name: result.value.name })
  return result
}

/** A copy of what is stored, with changes made on it that were tried; see `savedMap` for what is still on its way. */
export function duplicateWorkflow(
  workflowId: string,
  name: string,
  to: Input<'workflow.duplicate'>['to'],
  changes: readonly Change[] = [],
): Promise<Result<WorkflowView>> {
  return reloading(call('workflow.duplicate', { workflowId, name, to, changes: [...changes] }))
}

/** Lets this scenario, or the workflow itself, count in matrix, plan and report. */
export function promoteWorkflow(workflowId: string): Promise<Result<WorkflowSummary>> {
  return reloading(call('workflow.promote', { workflowId }))
}

export async function deleteWorkflow(workflowId: string): Promise<Result<null>> {
  return reloading(call('workflow.delete', { workflowId }))
}

export async function restoreWorkflow(workflowId: string): Promise<Result<WorkflowSummary>> {
  return reloading(call('workflow.restore', { workflowId }))
}

/** Notes that workflows were added, so that Ctrl+Z takes them out again. */
export function noteAdded(
  label: string,
  added: readonly Pick<WorkflowSummary, 'id'>[],
  engagementId: string,
): DoneAction {
  const workflowIds = added.map(({ id }) => id)
  return noteAction({ engagementId, label, deed: { kind: 'add-workflows', workflowIds } })
}

function adding(work: Promise<Result<WorkflowView>>): Promise<Result<WorkflowView>> {
  return doing(noting(work))
}

async function noting(work: Promise<Result<WorkflowView>>): Promise<Result<WorkflowView>> {
  const result = await reloading(work)
  if (result.ok) noteAdded(`Add ${inQuotes(result.value.name)}`, [result.value], result.value.engagementId)
  return result
}

async function reloading<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  const result = await work
  if (result.ok) await reloadEngagement()
  return result
}
