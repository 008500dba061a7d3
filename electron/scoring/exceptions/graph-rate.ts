import type { Graph } from '../graph.ts'
import type { Reading } from './case-chain.ts'
import { noAssumptions } from './caveats.ts'
import type { Assumptions } from './caveats.ts'
import { entryPaths } from './exception-entries.ts'
import { rateChain, rateChainLike } from './rate-chain.ts'
import type { RateChain } from './rate-chain.ts'
import type { Beginnings } from './where-cases-begin.ts'

/** The end-to-end rate from the graph, with the solved chain it came from. */
export interface GraphRate {
  /** 0–1. */
  readonly rate: number
  /** Probability that no exception entry takes the case. */
  readonly safeFromEntries: number
  readonly chain: RateChain
  readonly assumed: Assumptions
}

/** 1 − the probability that a case comes through every connected part, and no exception entry takes it. */
export function graphRate(graph: Graph, beginnings: Beginnings, reading: Reading): GraphRate {
  const assumed = noAssumptions()
  return rateOf(graph, rateChain(graph, beginnings, assumed, reading), assumed, reading)
}

/** The rate of the same graph read in another way: most of what was worked out for `like` serves again. */
export function rateLike(
  { chain: like }: GraphRate,
  graph: Graph,
  beginnings: Beginnings,
  reading: Reading,
): number {
  const assumed = noAssumptions()
  const chain = rateChainLike(like, graph, assumed, reading)
  return (chain === null ? graphRate(graph, beginnings, reading) : rateOf(graph, chain, assumed, reading))
    .rate
}

function rateOf(graph: Graph, chain: RateChain, assumed: Assumptions, reading: Reading): GraphRate {
  const safeFromEntries = entryPaths(graph.nodes)
    .flat()
    .reduce(
      (safe, { entry }) => safe * (1 - (entry.rate === undefined ? 0 : reading.figureOf(entry.rate))),
      1,
    )
  const safe = chain.parts.reduce(
    (product, { failsFromBegin }) => product * (1 - failsFromBegin),
    safeFromEntries,
  )
  return { rate: tidied(1 - safe), safeFromEntries, chain, assumed }
}

/** Takes the last digits of binary arithmetic off, so that a single path of 5 % falls into the band up to 5 %. */
function tidied(rate: number): number {
  return Math.min(1, Math.max(0, Math.round(rate * 1e12) / 1e12))
}
