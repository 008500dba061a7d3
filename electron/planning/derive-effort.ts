import { count, figure, list, percent } from '#shared/lib/words.ts'
import type { Figure } from '#shared/model/plan.ts'
import { assumptions } from './assumptions.ts'
import type { PlannedWorkflow, Scope } from './plan-input.ts'

/** Person-days = technical effort / (1 − change management's share) (method §9), rounded to half days. */
export function deriveEffort(workflow: PlannedWorkflow, scope: Scope): Figure {
  const size = sizeOf(workflow, scope)
  const technical = technicalDays(scope, size)
  const total = technical / (1 - assumptions.change)
  return {
    value: Math.max(0.5, Math.round(total * 2) / 2),
    unit: 'person-days',
    source: 'derived',
    explanation: `${figure(technical)} technical days for ${describe(scope, size)}.`,
    notes: [
      {
        about: 'effort',
        text: `Of the total ${percent(assumptions.change)} go to change management; connectors are counted apart.`,
      },
    ],
  }
}

interface ScopeSize {
  /** Done by people; those a machine does already need no effort. */
  readonly steps: number
  readonly done: number
  readonly departments: number
  readonly decisions: number
  readonly exceptions: number
}

/** A part of a workflow carries its share of the decisions and exception paths. */
function sizeOf({ summary }: PlannedWorkflow, scope: Scope): ScopeSize {
  const { counts } = summary.assessment
  const covered = scope.kind === 'automate' ? scope.steps : [...scope.steps, ...scope.done]
  const share = covered.length / Math.max(1, counts.steps)
  return {
    steps: scope.steps.length,
    done: scope.done.length,
    departments: new Set(covered.flatMap((step) => step.departmentId ?? [])).size,
    decisions: Math.round(counts.decisions * share),
    exceptions: Math.round(counts.exceptionPaths * share),
  }
}

function technicalDays(scope: Scope, size: ScopeSize): number {
  const rate = assumptions.effort
  switch (scope.kind) {
    case 'optimise':
      return (
        rate.optimise.base +
        rate.optimise.perStep * size.steps +
        rate.optimise.perDepartment * size.departments
      )
    case 'automate': {
      const { base, perStep, perDecision, perException } = rate.automate
      return base + perStep * size.steps + perDecision * size.decisions + perException * size.exceptions
    }
    case 'orchestrate': {
      const { base, perStep, perDecision, perException, perDepartment } = rate.orchestrate
      return (
        base +
        perStep * size.steps +
        perDecision * size.decisions +
        perException * size.exceptions +
        perDepartment * size.departments
      )
    }
  }
}

function describe(scope: Scope, size: ScopeSize): string {
  const done = size.done === 0 ? '' : ` (without ${size.done} that a machine does already)`
  const steps = `${count(size.steps, 'step')}${done}`
  const some = (amount: number, one: string): string[] => (amount === 0 ? [] : [count(amount, one)])
  const departments = some(size.departments, 'department')
  if (scope.kind === 'optimise') return [steps, ...departments].join(' in ')
  return list([
    steps,
    ...some(size.decisions, 'decision'),
    ...some(size.exceptions, 'exception path'),
    ...(scope.kind === 'automate' ? [] : departments),
  ])
}
