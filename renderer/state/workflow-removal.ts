import type { Result } from '#shared/lib/result.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { engagementStore, selectWorkflows } from './engagement-store.ts'
import { openMap, openWorkflow, routeStore, selectWorkflowId } from './route-store.ts'
import { deleteWorkflow, restoreWorkflow } from './workflow-actions.ts'

/** Takes a workflow out of the list; where it was on screen, the screen goes on to its neighbour. */
export async function takeAway(workflowId: string): Promise<Result<null>> {
  const { openId } = engagementStore.getState()
  const neighbour = neighbourOf(workflowId)
  const result = await deleteWorkflow(workflowId)
  const wasShown = selectWorkflowId(routeStore.getState()) === workflowId
  if (result.ok && wasShown && openId !== null) openWorkflow(openId, neighbour)
  return result
}

/** Puts it back into the list and on screen. */
export async function bringBack(workflowId: string, engagementId: string): Promise<Result<WorkflowSummary>> {
  const result = await restoreWorkflow(workflowId)
  if (result.ok) openMap(engagementId, workflowId)
  return result
}

function neighbourOf(workflowId: string): string | null {
  const workflows = selectWorkflows(engagementStore.getState())
  const index = workflows.findIndex((each) => each.id === workflowId)
  return (workflows[index + 1] ?? workflows[index - 1])?.id ?? null
}
