import type { Split } from '#shared/flow/chain/fold-blocks.ts'
import { movesOf, noMoves } from '#shared/flow/chain/moves.ts'
import type { Moves } from '#shared/flow/chain/moves.ts'
import type { ChainWeights } from '#shared/flow/chain/region.ts'
import { choiceShares, leavingOf } from '#shared/flow/way-shares.ts'
import type { FlowEdge, FlowNode } from '#shared/model/document.ts'
import type { Rate } from '#shared/model/rate.ts'
import type { Graph } from '../graph.ts'
import type { Assumptions } from './caveats.ts'

/** A case as an absorbing Markov chain (method §1): it moves on, takes an exception (`fails`), or is finished. */
export interface CaseChain extends ChainWeights {
  readonly moves: Moves[]
  /** Weight of taking an exception at the state. */
  readonly fails: number[]
  /** Weight of leaving the normal flow at the state: by an exception, or finished. */
  readonly leaves: number[]
}

/** How a rate is read as one figure, and the node at which nothing is to go wrong, if any. */
export interface Reading {
  readonly figureOf: (rate: Rate) => number
  readonly without?: number
}

/**
 * The chain of a case without its parallel splits: exception edges become the weight of failing, the ways of a choice
 * their probabilities. Splits stay without a move until their block is folded into one (see rate-chain).
 */
export function caseChain(
  graph: Graph,
  assumed: Assumptions,
  reading: Reading,
): { chain: CaseChain; splits: Split[] } {
  const chain: CaseChain = { moves: [], fails: [], leaves: [] }
  const splits: Split[] = []
  graph.nodes.forEach((node, at) => {
    const ways = graph.sequenceOut[at] ?? []
    const fails = reading.without === at ? 0 : exitRate(graph, at, assumed, reading)
    chain.fails.push(fails)
    chain.leaves.push(ways.length === 0 ? 1 : fails)
    const edges = ways.map(({ edge }) => edge)
    const leaving = leavingOf(node, edges)
    const targets = ways.map(({ to }) => to)
    if (leaving === 'all' || leaving === 'some') {
      const shares = edges.map((edge) => (leaving === 'all' ? 1 : (edge.probability ?? 1)))
      chain.moves.push(noMoves())
      splits.push({ at, targets, shares })
      if (leaving === 'some') assumed.inclusive.push(node)
      else if (node.kind !== 'parallel') assumed.unconditionalWays.push(node)
      return
    }
    const shares = leaving === 'choice' ? sharesOf(node, edges, assumed) : [1]
    const weights = targets.map((_, way) => (1 - fails) * (shares[way] ?? 0))
    chain.moves.push(movesOf(targets, weights))
  })
  return { chain, splits }
}

function sharesOf(node: FlowNode, ways: readonly FlowEdge[], assumed: Assumptions): readonly number[] {
  const { shares, assumed: made } = choiceShares(ways)
  if (made.includes('shared-rest')) assumed.equalWays.push(node)
  if (made.includes('normalised')) assumed.scaledWays.push(node)
  return shares
}

/** Share of cases at the node that leave it by one of its exception edges. */
function exitRate(graph: Graph, at: number, assumed: Assumptions, { figureOf }: Reading): number {
  const arcs = graph.exceptionsOut[at] ?? []
  const sum = arcs.reduce((total, { edge }) => total + (edge.rate === undefined ? 0 : figureOf(edge.rate)), 0)
  const node = graph.nodes[at]
  if (sum > 1 && node !== undefined) assumed.overfull.push(node)
  return Math.min(1, sum)
}
