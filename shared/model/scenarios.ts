import type { WorkflowSummary } from './engagement.ts'

/** A scenario where its workflow does not stand above it: `Returns – To-be`. */
export function scenarioTitle(workflowName: string, scenarioName: string): string {
  return `${workflowName} – ${scenarioName}`
}

/** Each workflow once, as matrix, plan and report count it: itself or the scenario that stands for it, under its full title. */
export function countedWorkflows(workflows: readonly WorkflowSummary[]): readonly WorkflowSummary[] {
  return workflows
    .filter(({ counted }) => counted)
    .map((workflow) => ({ ...workflow, name: titleOf(workflow, workflows) }))
}

/** The name of a workflow; of a scenario also the workflow's it belongs to. */
export function titleOf(workflow: WorkflowSummary, workflows: readonly WorkflowSummary[]): string {
  const base = workflows.find(({ id }) => id === workflow.baseId)
  return base === undefined ? workflow.name : scenarioTitle(base.name, workflow.name)
}

/** A workflow and its scenarios, in the order of the list: all that belong together with this one, itself included. */
export function familyOf(
  workflow: Pick<WorkflowSummary, 'id' | 'baseId'>,
  workflows: readonly WorkflowSummary[],
): readonly WorkflowSummary[] {
  const baseId = workflow.baseId ?? workflow.id
  return workflows.filter((each) => each.id === baseId || each.baseId === baseId)
}

export function familiesOf(workflows: readonly WorkflowSummary[]): readonly (readonly WorkflowSummary[])[] {
  return workflows.filter(({ baseId }) => baseId === null).map((base) => familyOf(base, workflows))
}
