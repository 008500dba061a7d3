import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import type { Figure, Initiative, InitiativeEdit, InitiativeKind } from '#shared/model/plan.ts'
import type { AssumedTimes } from '../timing/handling-time.ts'
import { deriveEffort } from './derive-effort.ts'
import { deriveValue } from './derive-value.ts'
import type { PlannedWorkflow, Scope } from './plan-input.ts'

/** What to do for the client, one to three initiatives a workflow, with what was set by hand on top. */
export function deriveInitiatives(
  workflows: readonly PlannedWorkflow[],
  edits: readonly InitiativeEdit[],
  assumed: AssumedTimes,
): Initiative[] {
  const editOf = new Map(edits.map((edit) => [edit.key, edit]))
  return workflows.flatMap((workflow) => {
    const scopes = scopesOf(workflow)
    return scopes.map((scope, at) => {
      const key = initiativeKey(workflow, scope.kind)
      const earlier = scopes.slice(0, at).map(({ kind }) => initiativeKey(workflow, kind))
      const value = deriveValue(workflow, scope, assumed)
      return initiative(workflow, { scope, value }, key, earlier, editOf.get(key))
    })
  })
}

function initiativeKey(workflow: PlannedWorkflow, kind: InitiativeKind): string {
  return `${workflow.summary.id}:${kind}`
}

function stepsOf(document: WorkflowDocument): StepNode[] {
  return document.nodes.filter((node): node is StepNode => node.kind === 'step')
}

/** Optimise before automate before orchestrate within a workflow (method §8). */
function scopesOf({ summary, document }: PlannedWorkflow): Scope[] {
  const steps = stepsOf(document)
  if (steps.length === 0) return []
  const afterOptimising = summary.assessment.guards.some((guard) => guard.key === 'optimise-first')
  const automated = new Set(summary.assessment.automatableStepIds)
  const scopes: Scope[] = afterOptimising ? [{ kind: 'optimise', steps, afterOptimising }] : []
  switch (summary.assessment.verdict) {
    case 'automate':
      return [...scopes, { kind: 'automate', steps, afterOptimising }]
    case 'orchestrate':
      return [...scopes, { kind: 'orchestrate', steps, afterOptimising }]
    case 'hybrid': {
      // As the split has it (method §5); what a machine does already is nothing left to do.
      const front = steps.filter((step) => automated.has(step.id) && step.characteristics.automated !== true)
      const rest = steps.filter((step) => !automated.has(step.id))
      if (front.length > 0) scopes.push({ kind: 'automate', steps: front, afterOptimising })
      if (rest.length > 0) scopes.push({ kind: 'orchestrate', steps: rest, afterOptimising })
      return scopes
    }
  }
}

function initiative(
  workflow: PlannedWorkflow,
  { scope, value }: { readonly scope: Scope; readonly value: Figure },
  key: string,
  earlier: readonly string[],
  edit: InitiativeEdit | undefined,
): Initiative {
  const { summary } = workflow
  const effort = deriveEffort(workflow, scope)
  const explicit = (edit?.dependsOn ?? []).filter((other) => other !== key)
  return {
    key,
    workflowId: summary.id,
    workflowName: summary.name,
    verdict: summary.assessment.verdict,
    kind: scope.kind,
    name: edit?.name ?? nameFor(workflow, scope),
    value:
      edit?.value === undefined
        ? value
        : { ...known(value), value: edit.value, source: 'edited', derived: value.value },
    effort:
      edit?.effort === undefined
        ? effort
        : { ...effort, value: edit.effort, source: 'edited', derived: effort.value },
    dependsOn: [...new Set([...earlier, ...explicit])],
    explicitDependsOn: explicit,
    systemIds: scope.kind === 'optimise' ? [] : [...new Set(scope.steps.flatMap((step) => step.systemIds))],
    rationale: rationaleFor(workflow, scope),
    included: edit?.included ?? true,
  }
}

function nameFor({ summary, document }: PlannedWorkflow, scope: Scope): string {
  const part = scope.steps.length < stepsOf(document).length
  switch (scope.kind) {
    case 'optimise':
      return `Optimise ${summary.name}`
    case 'automate':
      return part ? `Automate part of ${summary.name}` : `Automate ${summary.name}`
    case 'orchestrate':
      return part ? `Orchestrate the rest of ${summary.name}` : `Orchestrate ${summary.name}`
  }
}

function rationaleFor({ summary }: PlannedWorkflow, scope: Scope): string {
  const { assessment } = summary
  if (scope.kind === 'optimise') {
    const guard = assessment.guards.find(({ key }) => key === 'optimise-first')
    return guard?.reason ?? assessment.headline
  }
  const total = `The matrix gives ${assessment.total} of 20: ${assessment.verdict}.`
  if (assessment.verdict !== 'hybrid') return total
  const steps = scope.steps.map((step) => step.name).filter((name) => name !== '')
  const shown = steps.slice(0, 4).join(', ')
  return `${total} This part: ${shown}${steps.length > 4 ? ` and ${steps.length - 4} more` : ''}.`
}

/** What somebody set is known. */
function known({ unknown: _, ...value }: Initiative['value']): Initiative['value'] {
  return value
}
