import type { Region } from '#shared/flow/chain/region.ts'
import { inTurn, orNothing, plus } from './block/combine.ts'
import type { Combine, Taken } from './block/combine.ts'
import type { Moments } from './block/longest.ts'
import type { CaseRegions } from '#shared/flow/case/case-regions.ts'

/** What one visit to each node takes, by position; minutes (or money) and their squares. */
export interface PerVisit {
  readonly mean: Float64Array
  readonly variance: Float64Array
}

/**
 * Mean and variance of what a case takes, t = (I − Q)⁻¹ T (method §6): visits are independent of each other, each block
 * counts as one visit to its split. Connected parts go side by side or add up as branches do; what an exception entry
 * brings in comes on top, with its rate.
 */
export function caseTimes({ blocks, parts }: CaseRegions, perVisit: PerVisit, combine: Combine): Moments {
  const visit = withBlocks(blocks, perVisit, combine)
  const all = parts.map(({ region, cases }) => ({ ...momentsIn(region, visit), share: cases }))
  return plus(combine(all.filter(({ share }) => share === 1)), inTurn(all.filter(({ share }) => share !== 1)))
}

/** The mean alone. In a map of one part nothing is combined with the part, so that its variance need not be known. */
export function caseMean(regions: CaseRegions, perVisit: PerVisit, combine: Combine): number {
  const [only, ...others] = regions.parts
  if (only === undefined || others.length > 0 || only.cases !== 1)
    return caseTimes(regions, perVisit, combine).mean
  const { region } = only
  const { mean } = withBlocks(regions.blocks, perVisit, combine)
  return average(region.begins, region.solved.collect(inside(region, mean, new Float64Array(mean.length))))
}

/** Lists as long as the map, to work in: branches are many, mostly of one node, and a list for each is soon thrown away. */
interface Room {
  readonly own: Float64Array
  readonly time: Float64Array
  readonly squares: Float64Array
}

/** What one visit takes, with what happens in a block at its split. */
interface Visit extends PerVisit {
  readonly room: Room
}

function withBlocks(blocks: CaseRegions['blocks'], perVisit: PerVisit, combine: Combine): Visit {
  const mean = perVisit.mean.slice()
  const variance = perVisit.variance.slice()
  const list = () => new Float64Array(mean.length)
  const visit = { mean, variance, room: { own: list(), time: list(), squares: list() } }
  for (const { at, onward, branches } of blocks) {
    const taken = branches.map(({ region, share }): Taken => {
      const time = momentsIn(region, visit)
      return { mean: time.mean, variance: time.variance, share }
    })
    const together = combine(taken)
    const block = orNothing({ mean: together.mean, variance: together.variance, share: onward })
    mean[at] = (mean[at] ?? 0) + block.mean
    variance[at] = (variance[at] ?? 0) + block.variance
  }
  return visit
}

function inside({ states }: Region, values: Float64Array, own: Float64Array): Float64Array {
  for (let u = 0; u < states.length; u += 1) own[u] = values[states[u] ?? 0] ?? 0
  return own
}

/** For a case that begins in the region, until it leaves it. */
function momentsIn(region: Region, { mean, variance, room }: Visit): Moments {
  const { states, solved, begins } = region
  const { squares } = room
  const own = inside(region, mean, room.own)
  const time = solved.collect(inside(region, mean, room.time))
  for (let u = 0; u < states.length; u += 1) {
    const first = own[u] ?? 0
    squares[u] = (variance[states[u] ?? 0] ?? 0) + first * first + 2 * first * ((time[u] ?? 0) - first)
  }
  solved.collect(squares)
  const expected = average(begins, time)
  return { mean: expected, variance: Math.max(0, average(begins, squares) - expected * expected) }
}

function average(begins: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let u = 0; u < begins.length; u += 1) sum += (begins[u] ?? 0) * (values[u] ?? 0)
  return sum
}
