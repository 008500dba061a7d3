import { nameKey } from '../lib/name-key.ts'
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

interface NamedWorkflow {
  readonly id: string
  readonly name: string
  readonly baseId: string | null
}

/**
 * The other one that has a name already, ignoring case: for a scenario its workflow or another scenario of it; for a
 * workflow another workflow or one of its scenarios. Null where the name is free.
 */
export function namesakeOf<T extends NamedWorkflow>(
  workflow: Pick<NamedWorkflow, 'id' | 'baseId'>,
  name: string,
  workflows: readonly T[],
): T | null {
  const family = workflow.baseId ?? workflow.id
  const isNear = ({ id, baseId }: NamedWorkflow) =>
    id === family || baseId === family || (workflow.baseId === null && baseId === null)
  return (
    workflows.find(
      (each) => each.id !== workflow.id && isNear(each) && nameKey(each.name) === nameKey(name),
    ) ?? null
  )
}

/** Why a workflow cannot be called so, and what to do. */
export function namesakeWords({ name, baseId }: Pick<NamedWorkflow, 'name' | 'baseId'>): string {
  const what = baseId === null ? 'a workflow' : 'a scenario'
  return `There already is ${what} named “${name}” here. Type another name, or rename that one first.`
}

export function familiesOf(workflows: readonly WorkflowSummary[]): readonly (readonly WorkflowSummary[])[] {
  return workflows.filter(({ baseId }) => baseId === null).map((base) => familyOf(base, workflows))
}
