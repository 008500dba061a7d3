import { count, percent } from '#shared/lib/words.ts'
import type { Characteristics, StepNode } from '#shared/model/document.ts'

/** How much of the handling time (else of the steps) some steps make up. */
export interface Share {
  readonly share: number
  /** `42 % of handling time`, `3 of 8 steps (38 %)`. */
  readonly text: string
  readonly stepIds: readonly string[]
  /** Of these steps, those that a weighing by minutes leaves out, having none. */
  readonly untimed: number
}

/** Expected visits a case by step id; asked for only where minutes are given. */
export type VisitsOf = () => ReadonlyMap<string, number>

/**
 * Weighs by handling time, visits × likely minutes, where minutes are given, else by the number of steps; the text says
 * which. Steps without minutes are left out of a weighing by minutes.
 */
export function shareOfHandling(
  steps: readonly StepNode[],
  holds: (characteristics: Characteristics) => boolean,
  visitsOf: VisitsOf,
): Share {
  const chosen = steps.filter((step) => holds(step.characteristics))
  const stepIds = chosen.map(({ id }) => id)
  const timed = steps.filter((step) => step.characteristics.minutes !== undefined)
  const total = timed.length === 0 ? 0 : totalOf(steps, timed, visitsOf())
  if (total > 0) {
    const share = minutes(chosen, visitsOf()) / total
    const basis = timed.length === steps.length ? '' : ` (of the ${count(timed.length, 'step')} with minutes)`
    const untimed = chosen.filter((step) => step.characteristics.minutes === undefined).length
    return { share, text: `${percent(share)} of handling time${basis}`, stepIds, untimed }
  }
  const share = steps.length === 0 ? 0 : chosen.length / steps.length
  return {
    share,
    text: `${chosen.length} of ${count(steps.length, 'step')} (${percent(share)})`,
    stepIds,
    untimed: 0,
  }
}

/** Several shares are of the same steps: their minutes in all, by the visits they were last added up with. */
const totals = new WeakMap<object, { readonly visits: ReadonlyMap<string, number>; readonly total: number }>()

function totalOf(
  steps: readonly StepNode[],
  timed: readonly StepNode[],
  visits: ReadonlyMap<string, number>,
): number {
  const known = totals.get(steps)
  if (known?.visits === visits) return known.total
  const total = minutes(timed, visits)
  totals.set(steps, { visits, total })
  return total
}

function minutes(steps: readonly StepNode[], visits: ReadonlyMap<string, number>): number {
  return steps.reduce(
    (sum, { id, characteristics }) => sum + (visits.get(id) ?? 0) * (characteristics.minutes?.likely ?? 0),
    0,
  )
}
