import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { floodBack, floodOnward } from '#shared/flow/flood.ts'
import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'
import { endlessLoopWords } from '#shared/model/analysis/endless-words.ts'
import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { FlowEdge } from '#shared/model/document.ts'
import { pointRate } from '#shared/model/rate.ts'
import type { Graph } from '../graph.ts'
import type { Beginnings } from './where-cases-begin.ts'

/**
 * Where the normal flow of a case never ends its rate is that of going round until something goes wrong: said, and whether
 * the exception at least leads out of the loop.
 */
export function endlessCaveats({ index }: Graph, { parts }: Beginnings): Caveat[] {
  const { edges } = index
  const taken = edges.map(isTaken)
  const isNormal = (arc: number) => taken[arc] === true && edges[arc]?.kind === 'sequence'
  const ending = endingOf(index, isNormal)
  if (!ending.includes(0)) return []
  const passed = floodOnward(index, parts.flat(), isNormal)
  const trapped = countUp(passed.length).filter((at) => passed[at] === 1 && ending[at] !== 1)
  if (trapped.length === 0) return []
  const everOut = endingOf(index, (arc) => taken[arc] === true)
  const text = trapped.some((at) => everOut[at] !== 1)
    ? endlessLoopWords
    : 'Only an exception path leads out of a loop on the map: every case that comes there takes one.'
  const within = comingRound(index, trapped).flatMap((at) => index.nodes[at] ?? [])
  return [caveat(text, within)]
}

/** Of those that a case never leaves for good, the ones it comes back to; the others only lead there. */
function comingRound(index: ArcIndex, trapped: readonly number[]): readonly number[] {
  const { partOf } = strongPartsOf(index)
  const sizes = new Map<number, number>()
  for (const at of trapped) sizes.set(intAt(partOf, at), (sizes.get(intAt(partOf, at)) ?? 0) + 1)
  const round = trapped.filter((at) => (sizes.get(intAt(partOf, at)) ?? 0) > 1)
  return round.length > 0 ? round : trapped
}

/** 1 for nodes from which some way comes to where none leads on. */
function endingOf(index: ArcIndex, isWay: (arc: number) => boolean): Uint8Array {
  const leadsOn = new Uint8Array(index.nodes.length)
  index.edges.forEach((_, arc) => {
    if (isWay(arc)) leadsOn[intAt(index.from, arc)] = 1
  })
  const ends = countUp(leadsOn.length).filter((at) => leadsOn[at] !== 1)
  return floodBack(index, ends, isWay)
}

function isTaken({ kind, rate, probability }: FlowEdge): boolean {
  if (kind === 'exception') return rate !== undefined && pointRate(rate) > 0
  return probability !== 0
}
