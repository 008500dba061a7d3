import { inQuotes } from '#shared/lib/words.ts'
import { familyOf, titleOf } from '#shared/model/scenarios.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { engagementStore, selectWorkflows, workflowById } from '../../state/engagement-store.ts'
import { savedMap } from '../../state/map/map-session.ts'
import { openMap } from '../../state/route-store.ts'
import { awaitName, startRenaming } from '../../state/window-store.ts'
import { duplicateWorkflow, freeName, noteAdded, promoteWorkflow } from '../../state/workflow-actions.ts'
import { notifyFailure, notifyUndo } from '../../ui/notify.tsx'

function known(workflowId: string): WorkflowSummary | undefined {
  return workflowById(workflowId)(engagementStore.getState())
}

/** Copies the workflow into a scenario of it, opens that and lets its name be typed. */
export async function addScenario(workflowId: string): Promise<void> {
  const workflow = known(workflowId)
  if (workflow === undefined) return
  const family = familyOf(workflow, selectWorkflows(engagementStore.getState()))
  await copyAs(workflowId, freeName(namesOf(family), 'To-be'), { kind: 'scenario' })
}

/** Copies it into a workflow of its own in the same engagement. */
export async function copyWorkflow(workflowId: string): Promise<void> {
  const { openId } = engagementStore.getState()
  const workflow = known(workflowId)
  if (workflow === undefined || openId === null) return
  const workflows = selectWorkflows(engagementStore.getState())
  const name = freeName(namesOf(workflows), `${titleOf(workflow, workflows).slice(0, 180)} (copy)`)
  await copyAs(workflowId, name, { kind: 'engagement', engagementId: openId })
}

async function copyAs(
  workflowId: string,
  name: string,
  to: Parameters<typeof duplicateWorkflow>[2],
): Promise<void> {
  awaitName()
  const saved = await savedMap(workflowId)
  const copy = saved.ok ? await duplicateWorkflow(workflowId, name, to) : saved
  if (!copy.ok) {
    startRenaming(null)
    return notifyFailure(copy)
  }
  noteAdded(`Add ${inQuotes(copy.value.name)}`, [copy.value], copy.value.engagementId)
  openMap(copy.value.engagementId, copy.value.id)
  startRenaming(copy.value.id)
}

function namesOf(workflows: readonly WorkflowSummary[]): ReadonlySet<string> {
  return new Set(workflows.map(({ name }) => name.toLowerCase()))
}

/** Lets it count for its workflow in matrix, plan and report, with a way back. */
export async function letCount(workflowId: string): Promise<void> {
  const workflow = known(workflowId)
  if (workflow === undefined) return
  const before = familyOf(workflow, selectWorkflows(engagementStore.getState())).find(
    ({ counted }) => counted,
  )
  const result = await promoteWorkflow(workflowId)
  if (!result.ok) return notifyFailure(result)
  const back = before === undefined || before.id === workflowId ? null : before.id
  if (back !== null) {
    notifyUndo(`“${workflow.name}” now counts in matrix, plan and report.`, () => void takeBack(back))
  }
}

async function takeBack(workflowId: string): Promise<void> {
  const result = await promoteWorkflow(workflowId)
  if (!result.ok) notifyFailure(result)
}
