import type { StepNode } from '#shared/model/document.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import { minutesByStep } from '../minutes-by-step.ts'
import type { CaseBasis } from '../profile/basis.ts'

/** What a case spends in single steps. */
export interface Spent {
  readonly steps: readonly StepNode[]
  /** Expected handling minutes a case in one step. */
  readonly minutesIn: (stepId: string) => number
  /** Share of minutes in the handling time of a case (0–1). */
  readonly shareOf: (minutes: number) => number
  /** Minutes by step id, with their sum and its share of the handling time of a case. */
  readonly of: (claims: Claims) => Pick<Found, 'minutes' | 'share' | 'claims' | 'moves'>
}

/** Minutes a case by step id. */
export type Claims = ReadonlyMap<string, number>

/** A finding before it is known which of its minutes others count, too. */
export interface Found extends Omit<Finding, 'overlap'> {
  readonly claims: Claims
}

export function spentIn({ document, timing }: CaseBasis): Spent {
  const minutes = minutesByStep(timing.steps)
  const total = timing.steps.reduce((sum, step) => sum + step.minutesPerCase, 0)
  const shareOf = (some: number) => (total > 0 ? Math.min(1, some / total) : 0)
  return {
    shareOf,
    steps: document.nodes.filter((node) => node.kind === 'step'),
    minutesIn: (stepId) => minutes.get(stepId) ?? 0,
    of: (claims) => {
      const some = [...claims.values()].reduce((sum, each) => sum + each, 0)
      return { minutes: some, share: shareOf(some), claims, moves: null }
    },
  }
}

export function quoted(name: string): string {
  return name.trim() === '' ? 'a step without a name' : `“${name.trim()}”`
}
