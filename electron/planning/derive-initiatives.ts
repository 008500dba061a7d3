import { doneByMachines } from '#shared/model/done-by-machines.ts'
import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import type { Figure, Initiative, InitiativeEdit, InitiativeKind } from '#shared/model/plan.ts'
import type { AssumedTimes } from '../timing/handling-time.ts'
import { isDescribed } from '../scoring/is-described.ts'
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
      const parts = scopes.some(({ kind }) => kind === 'automate')
      return initiative(workflow, { scope, value, parts }, key, earlier, editOf.get(key))
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
  const scope = (kind: InitiativeKind, part: readonly StepNode[] = steps): Scope => ({
    kind,
    steps: part.filter((step) => !isDone(step)),
    done: part.filter(isDone),
    afterOptimising,
  })
  const scopes = afterOptimising ? [scope('optimise')] : []
  switch (summary.assessment.verdict) {
    case 'automate':
      scopes.push(scope('automate'))
      break
    case 'orchestrate':
      scopes.push(scope('orchestrate'))
      break
    case 'hybrid':
      // As the split has it (method §5).
      scopes.push(
        scope(
          'automate',
          steps.filter(({ id }) => automated.has(id)),
        ),
        scope(
          'orchestrate',
          steps.filter(({ id }) => !automated.has(id)),
        ),
      )
  }
  // Machines are still to be orchestrated with one another; nothing is left to automate where people do no step.
  return scopes.filter(
    (each) => each.steps.length > 0 || (each.kind === 'orchestrate' && each.done.length > 0),
  )
}

function isDone({ characteristics }: StepNode): boolean {
  return characteristics.automated === true
}

/**
 * Of the workflows whose every step a machine does already, where automating would be the thing to do, or part of it: why
 * nothing is. What remains of a hybrid is to be orchestrated.
 */
export function nothingToAutomate(workflows: readonly PlannedWorkflow[]): string[] {
  return workflows.flatMap(({ summary: { name, assessment }, document }) => {
    if (assessment.verdict === 'orchestrate' || !doneByMachines(document.nodes)) return []
    const automated = new Set(assessment.automatableStepIds)
    const rest = stepsOf(document).some(({ id }) => !automated.has(id))
    const left = assessment.verdict === 'hybrid' && rest ? '; the rest is to be orchestrated' : ''
    return [`${name}: a machine does every step already, so there is nothing to automate${left}.`]
  })
}

interface Worth {
  readonly scope: Scope
  readonly value: Figure
  /** Whether a part of the workflow is to be automated, so that orchestrating is of the rest. */
  readonly parts: boolean
}

function initiative(
  workflow: PlannedWorkflow,
  { scope, value, parts }: Worth,
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
    name: edit?.name ?? nameFor(workflow, scope, parts),
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
    systemIds: systemsOf(scope),
    rationale: rationaleFor(workflow, scope),
    included: edit?.included ?? true,
  }
}

/** What is orchestrated is connected with what a machine does in it; automating leaves that alone. */
function systemsOf({ kind, steps, done }: Scope): string[] {
  if (kind === 'optimise') return []
  const touched = kind === 'orchestrate' ? [...steps, ...done] : steps
  return [...new Set(touched.flatMap((step) => step.systemIds))]
}

function nameFor({ summary }: PlannedWorkflow, scope: Scope, parts: boolean): string {
  const part = summary.assessment.verdict === 'hybrid' && parts
  switch (scope.kind) {
    case 'optimise':
      return `Optimise ${summary.name}`
    case 'automate':
      return part ? `Automate part of ${summary.name}` : `Automate ${summary.name}`
    case 'orchestrate':
      return part ? `Orchestrate the rest of ${summary.name}` : `Orchestrate ${summary.name}`
  }
}

function rationaleFor(workflow: PlannedWorkflow, scope: Scope): string {
  const { assessment } = workflow.summary
  if (scope.kind === 'optimise') {
    const guard = assessment.guards.find(({ key }) => key === 'optimise-first')
    return guard?.reason ?? assessment.headline
  }
  const total = `The matrix gives ${assessment.total} of 20: ${assessment.verdict}.`
  if (assessment.verdict !== 'hybrid') return total
  const whole = wholeReason(workflow)
  if (whole !== null) return `${total} ${whole}`
  const covered = scope.steps.length > 0 ? scope.steps : scope.done
  const steps = covered.map((step) => step.name).filter((name) => name !== '')
  const shown = steps.slice(0, 4).join(', ')
  return `${total} ${partDone(workflow, scope)}This part: ${shown}${steps.length > 4 ? ` and ${steps.length - 4} more` : ''}.`
}

/** Why a hybrid is orchestrated as a whole: the split sets no part of it apart. Null where it does. */
function wholeReason({ summary, document }: PlannedWorkflow): string | null {
  if (summary.assessment.automatableStepIds.length > 0) return null
  return document.nodes.some(isDescribed)
    ? 'No part is automated by itself: at this price of a hand-over, or by what is known of its steps, none would pay.'
    : 'No part is automated by itself yet: nobody has answered how its steps are done.'
}

/** Why there is no initiative beside it: of what the split automates nothing is left to do. */
function partDone({ summary, document }: PlannedWorkflow, { kind }: Scope): string {
  const automated = new Set(summary.assessment.automatableStepIds)
  const left = stepsOf(document).some((step) => automated.has(step.id) && !isDone(step))
  return kind === 'orchestrate' && !left
    ? 'What the split automates is done by machines already, so only the rest is planned. '
    : ''
}

/** What somebody set is known. */
function known({ unknown: _, ...value }: Initiative['value']): Initiative['value'] {
  return value
}
