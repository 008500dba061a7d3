import { pointRate } from '#shared/model/rate.ts'
import { leavingOf } from '../graph.ts'
import type { Graph } from '../graph.ts'
import type { Assumptions } from './caveats.ts'
import type { Chain } from './chain.ts'
import { choiceShares } from './way-shares.ts'

/** A node that sends a case along several ways at once. */
export interface Split {
  readonly at: number
  readonly targets: readonly number[]
  /** Probability that a case takes the way; 1 for parallel splits. */
  readonly shares: readonly number[]
}

/**
 * The chain of a case without its parallel splits: exception edges become the weight of failing, the ways of a choice
 * their probabilities. Splits stay without a move until their block is folded into one (see fold-splits).
 */
export function caseChain(graph: Graph, assumed: Assumptions): { chain: Chain; splits: Split[] } {
  const chain: Chain = { moves: [], fails: [], done: [] }
  const splits: Split[] = []
  graph.nodes.forEach((node, at) => {
    const ways = graph.sequenceOut[at] ?? []
    const fails = exitRate(graph, at, assumed)
    chain.fails.push(fails)
    chain.done.push(ways.length === 0 ? 1 - fails : 0)
    chain.moves.push(new Map())
    const leaving = leavingOf(node, ways)
    const targets = ways.map(({ to }) => to)
    if (leaving === 'all' || leaving === 'some') {
      const shares = ways.map(({ edge }) => (leaving === 'all' ? 1 : (edge.probability ?? 1)))
      splits.push({ at, targets, shares })
      if (leaving === 'some') assumed.inclusive.push(node)
      else if (node.kind !== 'parallel') assumed.unconditionalWays.push(node)
      return
    }
    const shares = leaving === 'choice' ? choiceShares(node, ways, assumed) : [1]
    targets.forEach((to, way) => addMove(chain, at, to, (1 - fails) * (shares[way] ?? 0)))
  })
  return { chain, splits }
}

export function addMove(chain: Chain, from: number, to: number, weight: number): void {
  const row = chain.moves[from]
  if (weight > 0) row?.set(to, (row.get(to) ?? 0) + weight)
}

/** Share of cases at the node that leave it by one of its exception edges. */
function exitRate(graph: Graph, at: number, assumed: Assumptions): number {
  const arcs = graph.exceptionsOut[at] ?? []
  const sum = arcs.reduce(
    (total, { edge }) => total + (edge.rate === undefined ? 0 : pointRate(edge.rate)),
    0,
  )
  const node = graph.nodes[at]
  if (sum > 1 && node !== undefined) assumed.overfull.push(node)
  return Math.min(1, sum)
}
