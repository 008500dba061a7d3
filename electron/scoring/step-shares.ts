import { count, percent } from '#shared/lib/words.ts'
import type { Characteristics, StepNode } from '#shared/model/document.ts'

/** How much of the handling time (else of the steps) some steps make up. */
export interface Share {
  readonly share: number
  /** `42 % of handling time`, `3 of 8 steps (38 %)`. */
  readonly text: string
  /** `text` is followed by the verb of several: `3 of 8 steps need`, `42 % of handling time needs`. */
  readonly several: boolean
  readonly stepIds: readonly string[]
  /** What was weighed: the minutes, or the steps themselves, as none has minutes or no minutes come of them. */
  readonly by: 'minutes' | 'steps' | 'steps without minutes'
  /** The share of each of them (0–1), in their order; of the steps that go by number all have the same. */
  readonly shares: readonly number[]
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
  const chosen: number[] = []
  steps.forEach(({ characteristics }, at) => (holds(characteristics) ? chosen.push(at) : 0))
  const stepIds = chosen.map((at) => steps[at]?.id ?? '')
  const spent = steps.some(isTimed) ? minutesOf(steps, visitsOf()) : null
  if (spent !== null && spent.total > 0) {
    const shares = chosen.map((at) => (spent.each[at] ?? 0) / spent.total)
    const share = shares.reduce((sum, each) => sum + each, 0)
    const basis = spent.timed === steps.length ? '' : ` (of the ${count(spent.timed, 'step')} with minutes)`
    const untimed = chosen.filter((at) => steps[at]?.characteristics.minutes === undefined).length
    return {
      share,
      text: `${percent(share)} of handling time${basis}`,
      several: false,
      stepIds,
      shares,
      by: 'minutes',
      untimed,
    }
  }
  const share = steps.length === 0 ? 0 : chosen.length / steps.length
  return {
    share,
    text: `${chosen.length} of ${count(steps.length, 'step')} (${percent(share)})`,
    several: chosen.length !== 1 && steps.length > 1,
    stepIds,
    by: spent === null ? 'steps without minutes' : 'steps',
    shares: chosen.map(() => 1 / steps.length),
    untimed: 0,
  }
}

function isTimed({ characteristics }: StepNode): boolean {
  return characteristics.minutes !== undefined
}

/** Minutes a case in each of some steps, in all of them, and how many of them have minutes. */
interface Spent {
  readonly visits: ReadonlyMap<string, number>
  readonly each: Float64Array
  readonly total: number
  readonly timed: number
}

/** Several shares are of the same steps: what was worked out for them last, by their visits. */
const known = new WeakMap<object, Spent>()

function minutesOf(steps: readonly StepNode[], visits: ReadonlyMap<string, number>): Spent {
  const last = known.get(steps)
  if (last?.visits === visits) return last
  const each = new Float64Array(steps.length)
  let [total, timed] = [0, 0]
  steps.forEach(({ id, characteristics: { minutes } }, at) => {
    if (minutes === undefined) return
    each[at] = (visits.get(id) ?? 0) * minutes.likely
    total += each[at] ?? 0
    timed += 1
  })
  const spent = { visits, each, total, timed }
  known.set(steps, spent)
  return spent
}
