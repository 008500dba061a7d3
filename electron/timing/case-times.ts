import type { Region } from '#shared/flow/chain/region.ts'
import { inTurn, orNothing, plus } from './block/combine.ts'
import type { Combine } from './block/combine.ts'
import type { Moments } from './block/longest.ts'
import type { CaseRegions } from '#shared/flow/case/case-regions.ts'

/** What one visit to each node takes, by position; minutes (or money) and their squares. */
export interface PerVisit {
  readonly mean: readonly number[]
  readonly variance: readonly number[]
}

/**
 * Mean and variance of what a case takes, t = (I − Q)⁻¹ T (method §6): visits are independent of each other, each block
 * counts as one visit to its split. Connected parts go side by side or add up as branches do; what an exception entry
 * brings in comes on top, with its rate.
 */
export function caseTimes({ blocks, parts }: CaseRegions, perVisit: PerVisit, combine: Combine): Moments {
  const mean = Float64Array.from(perVisit.mean)
  const variance = Float64Array.from(perVisit.variance)
  for (const { at, onward, branches } of blocks) {
    const inside = combine(
      branches.map(({ region, share }) => ({ ...momentsIn(region, mean, variance), share })),
    )
    const block = orNothing({ ...inside, share: onward })
    mean[at] = (mean[at] ?? 0) + block.mean
    variance[at] = (variance[at] ?? 0) + block.variance
  }
  const all = parts.map(({ region, cases }) => ({ ...momentsIn(region, mean, variance), share: cases }))
  return plus(combine(all.filter(({ share }) => share === 1)), inTurn(all.filter(({ share }) => share !== 1)))
}

/** For a case that begins in the region, until it leaves it. */
function momentsIn({ states, solved, begins }: Region, mean: Float64Array, variance: Float64Array): Moments {
  const own = states.map((state) => mean[state] ?? 0)
  const time = solved.collected(own)
  const squares = states.map((state, u) => {
    const first = own[u] ?? 0
    return (variance[state] ?? 0) + first * first + 2 * first * ((time[u] ?? 0) - first)
  })
  const second = solved.collected(squares)
  const average = (values: Float64Array) =>
    begins.reduce((sum, share, u) => sum + share * (values[u] ?? 0), 0)
  const expected = average(time)
  return { mean: expected, variance: Math.max(0, average(second) - expected * expected) }
}
