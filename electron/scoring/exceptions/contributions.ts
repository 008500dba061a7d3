import { pointRate } from '#shared/model/rate.ts'
import type { Graph } from '../graph.ts'
import { rateLike } from './graph-rate.ts'
import type { GraphRate } from './graph-rate.ts'
import { blockFails } from './rate-chain.ts'
import type { FailingBlock, FailingRegion } from './rate-chain.ts'
import type { Beginnings } from './where-cases-begin.ts'

/** Nodes that may be left out one by one by working the whole rate out again. */
const repeatsAllowed = 25

/** How much the rate falls if nothing goes wrong at a node; null where that was not worked out. */
export type EffectOf = (at: number) => number | null

/**
 * The effect of every node without going through the map again: taking the exceptions of one node away changes one row
 * of the chain, and its outcome follows from the expected visits to the node (Sherman and Morrison 1950). Inside a parallel
 * block the change goes outwards from block to block. Where a node lies in several branches, fails always, or keeps a loop from being endless, the
 * rate is worked out again without it, for a limited number of nodes.
 */
export function effects(graph: Graph, beginnings: Beginnings, whole: GraphRate): EffectOf {
  const places = placesOf(graph, whole)
  const visits = new Map<FailingRegion, Float64Array>()
  let repeats = 0
  return (at) => within(at, 0) ?? again(at)

  /** Rate falls by how much when the state fails with another weight; null where the short way does not serve. */
  function within(at: number, into: number): number | null {
    const [place, ...others] = places.get(at) ?? []
    if (place === undefined) return 0
    if (others.length > 0) return null
    const change = changeAtBegin(place, at, into)
    if (change === null) return null
    if (place.block === undefined) return onRate(place.region, change)
    const branch = place.block.branches.indexOf(place.region)
    const fails = place.block.branches.map(({ failsFromBegin }, way) =>
      way === branch ? failsFromBegin + change : failsFromBegin,
    )
    return within(place.block.at, blockFails(place.block, fails))
  }

  /** By how much the region's chance of an exception changes. */
  function changeAtBegin({ region: place, local: u }: Place, at: number, into: number): number | null {
    const { region, fails } = place
    const now = whole.chain.chain.fails[at] ?? 0
    if (now === into) return 0
    if (now > 1 - 1e-6) return null
    const returns = region.solved.returns(u)
    if (returns === null) return null
    const stretch = (1 - into) / (1 - now) - 1
    const gain = into - now + stretch * ((fails[u] ?? 0) - now)
    // Near 0 where, but for the exceptions, nobody would ever leave: the loop is another then.
    const stays = 1 - stretch * (returns - 1)
    return stays < 1e-9 ? null : ((visitsIn(place)[u] ?? 0) * gain) / stays
  }

  function visitsIn(place: FailingRegion): Float64Array {
    const known = visits.get(place) ?? place.region.solved.visits(place.region.begins)
    visits.set(place, known)
    return known
  }

  function onRate(part: FailingRegion, change: number): number {
    const safeElsewhere = whole.chain.parts
      .filter((other) => other !== part)
      .reduce((safe, { failsFromBegin }) => safe * (1 - failsFromBegin), whole.safeFromEntries)
    return -change * safeElsewhere
  }

  function again(at: number): number | null {
    repeats += 1
    if (repeats > repeatsAllowed) return null
    return whole.rate - rateLike(whole, graph, beginnings, { figureOf: pointRate, without: at })
  }
}

interface Place {
  readonly region: FailingRegion
  /** The node's index in it. */
  readonly local: number
  /** Undefined for a connected part of the map. */
  readonly block?: FailingBlock
}

/** Every region in which a node was counted, of those that are asked for: where something goes wrong, and splits. */
function placesOf({ exceptionsOut }: Graph, { chain }: GraphRate): Map<number, Place[]> {
  const places = new Map<number, Place[]>()
  const splits = new Set(chain.blocks.map(({ at }) => at))
  const note = (region: FailingRegion, block?: FailingBlock) => {
    region.region.states.forEach((at, local) => {
      if (exceptionsOut[at]?.length === 0 && !splits.has(at)) return
      const place = { region, local, ...(block !== undefined && { block }) }
      const known = places.get(at)
      if (known === undefined) places.set(at, [place])
      else known.push(place)
    })
  }
  for (const region of chain.parts) note(region)
  for (const block of chain.blocks) for (const region of block.branches) note(region, block)
  return places
}
