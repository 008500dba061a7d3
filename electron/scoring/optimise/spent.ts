import type { StepNode } from '#shared/model/document.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { CaseBasis } from '../profile/basis.ts'

/** What a case spends in single steps. */
export interface Spent {
  readonly steps: readonly StepNode[]
  /** Expected handling minutes a case in one step. */
  readonly minutesIn: (stepId: string) => number
  /** Minutes with their share of the handling time of a case. */
  readonly of: (minutes: number) => Pick<Finding, 'minutes' | 'share'>
}

export function spentIn({ document, timing }: CaseBasis): Spent {
  const minutes = new Map(timing.steps.map((step) => [step.nodeId, step.minutes]))
  const total = timing.handling.mean
  return {
    steps: document.nodes.filter((node) => node.kind === 'step'),
    minutesIn: (stepId) => minutes.get(stepId) ?? 0,
    of: (some) => ({ minutes: some, share: total > 0 ? Math.min(1, some / total) : 0 }),
  }
}

export function quoted(name: string): string {
  return name.trim() === '' ? 'a step without a name' : `“${name.trim()}”`
}
