import type { Split } from '#shared/flow/chain/fold-blocks.ts'
import { movesOf, noMoves } from '#shared/flow/chain/moves.ts'
import type { Moves } from '#shared/flow/chain/moves.ts'
import type { ChainWeights } from '#shared/flow/chain/region.ts'
import { choiceShares, leavingOf } from '#shared/flow/way-shares.ts'
import type { Leaving, ShareAssumption } from '#shared/flow/way-shares.ts'
import { remembered } from '#shared/lib/remembered.ts'
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
  onwardOf(graph).forEach(({ node, leaving, targets, shares, moves, assumed: made }, at) => {
    const fails = reading.without === at ? 0 : exitRate(graph, at, assumed, reading)
    chain.fails.push(fails)
    chain.leaves.push(targets.length === 0 ? 1 : fails)
    if (leaving === 'all' || leaving === 'some') {
      chain.moves.push(noMoves())
      splits.push({ at, targets, shares })
      if (leaving === 'some') assumed.inclusive.push(node)
      else if (node.kind !== 'parallel') assumed.unconditionalWays.push(node)
      return
    }
    if (made.includes('equal')) assumed.equalWays.push(node)
    if (made.includes('normalised')) assumed.scaledWays.push(node)
    chain.moves.push(
      fails === 0
        ? moves
        : movesOf(
            targets,
            shares.map((share) => (1 - fails) * share),
          ),
    )
  })
  return { chain, splits }
}

/** How a case goes on from a node that nothing goes wrong at. */
interface Onward {
  readonly node: FlowNode
  readonly leaving: Leaving
  readonly targets: readonly number[]
  /** Of a choice they add up to 1. */
  readonly shares: readonly number[]
  readonly moves: Moves
  readonly assumed: readonly ShareAssumption[]
}

/** Whatever the rates are: the same for their low, likely and high reading. */
const onwardOf = remembered((graph: Graph): Onward[] =>
  graph.nodes.map((node, at) => {
    const ways = graph.sequenceOut[at] ?? []
    const edges = ways.map(({ edge }) => edge)
    const targets = ways.map(({ to }) => to)
    const leaving = leavingOf(node, edges)
    const { shares, assumed } =
      leaving === 'choice' ? choiceShares(edges) : { shares: shareOfEach(leaving, edges), assumed: none }
    return { node, leaving, targets, shares, moves: movesOf(targets, shares), assumed }
  }),
)

const none: readonly ShareAssumption[] = []

function shareOfEach(leaving: Leaving, edges: readonly FlowEdge[]): readonly number[] {
  return edges.map(({ probability }) => (leaving === 'some' ? (probability ?? 1) : 1))
}

/** Share of cases at the node that leave it by one of its exception edges. */
function exitRate(graph: Graph, at: number, assumed: Assumptions, { figureOf }: Reading): number {
  const arcs = graph.exceptionsOut[at]
  if (arcs === undefined || arcs.length === 0) return 0
  const sum = arcs.reduce((total, { edge }) => total + (edge.rate === undefined ? 0 : figureOf(edge.rate)), 0)
  const node = graph.nodes[at]
  if (sum > 1 && node !== undefined) assumed.overfull.push(node)
  return Math.min(1, sum)
}
