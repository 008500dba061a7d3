import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { familyOf } from '#shared/model/scenarios.ts'
import { engagementStore, selectWorkflows, workflowById } from '../engagement-store.ts'
import { openComparison } from '../route-store.ts'

/**
 * What a workflow is compared with until another one is chosen: a scenario with its as-is, a workflow with its
 * first scenario, else with its neighbour in the list. Null where there is no other.
 */
function partnersOf(workflow: WorkflowSummary): readonly [before: string, after: string] | null {
  const workflows = selectWorkflows(engagementStore.getState())
  const [base, first] = familyOf(workflow, workflows)
  if (base !== undefined && workflow.baseId !== null) return [base.id, workflow.id]
  if (first !== undefined) return [workflow.id, first.id]
  const at = workflows.findIndex(({ id }) => id === workflow.id)
  const neighbour = workflows[at + 1] ?? workflows[at - 1]
  return neighbour === undefined ? null : [workflow.id, neighbour.id]
}

/** Opens the comparison of a workflow; there another partner can be chosen, or made where there is none. */
export function compareWorkflow(workflowId: string): void {
  const workflow = workflowById(workflowId)(engagementStore.getState())
  if (workflow === undefined) return
  const [before, after] = partnersOf(workflow) ?? [workflowId, workflowId]
  openComparison({ workflowId: before }, { workflowId: after })
}
