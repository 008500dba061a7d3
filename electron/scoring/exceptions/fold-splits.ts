import type { Graph } from '../graph.ts'
import { postorder } from '#shared/flow/postorder.ts'
import { addMove } from './case-chain.ts'
import type { Split } from './case-chain.ts'
import type { Assumptions } from './caveats.ts'
import { outcomeFrom } from './chain.ts'
import type { Chain, Outcome } from './chain.ts'
import { postDominators } from '#shared/flow/post-dominators.ts'

/** States the folding may visit in all: only maps of thousands of interlocked splits come near it. */
const visitBudget = 2e6

/**
 * Folds each parallel or inclusive block into one move from its split to its join: the case goes on only if every branch
 * it takes does, so its chance of an exception inside is 1 − Π (1 − share × chance of the branch). Exact for blocks whose
 * branches are separate and meet in one join, or run to ends of their own; anything else is recorded as an assumption.
 * Inner blocks are folded before the ones around them.
 */
export function foldSplits(
  graph: Graph,
  chain: Chain,
  splits: readonly Split[],
  starts: readonly number[],
  assumed: Assumptions,
): { settled: boolean } {
  if (splits.length === 0) return { settled: true }
  const successors = graph.sequenceOut.map((ways) => ways.map(({ to }) => to))
  const joins = postDominators(successors)
  const pending = new Map(splits.map((split) => [split.at, split]))
  let settled = true
  let visits = 0
  for (const at of postorder(successors, starts)) {
    const split = pending.get(at)
    if (split === undefined) continue
    const join = joins[at] ?? -1
    const isStop = (state: number) => state === join || pending.has(state)
    const outcomes = visits < visitBudget ? split.targets.map((to) => outcomeFrom(chain, to, isStop)) : []
    visits += outcomes.reduce((sum, { visited }) => sum + visited.length, 0)
    settled &&= outcomes.every((outcome) => outcome.settled) && visits < visitBudget
    pending.delete(at)
    foldOne(graph, chain, split, join, outcomes)
    const node = graph.nodes[at]
    if (node !== undefined && !isBlock(graph, split, join, outcomes)) assumed.unstructured.push(node)
  }
  return { settled }
}

function foldOne(graph: Graph, chain: Chain, split: Split, join: number, outcomes: readonly Outcome[]): void {
  const before = chain.fails[split.at] ?? 0
  const safe = outcomes.reduce(
    (product, { fails }, way) => product * (1 - (split.shares[way] ?? 1) * fails),
    1,
  )
  const goesOn = (1 - before) * safe
  chain.fails[split.at] = 1 - goesOn
  if (join >= 0 && join < graph.nodes.length) addMove(chain, split.at, join, goesOn)
  else chain.done[split.at] = goesOn
}

/** Separate branches that lead nowhere but to the join, which joins what the split has split. */
function isBlock(graph: Graph, split: Split, join: number, outcomes: readonly Outcome[]): boolean {
  const visited = outcomes.flatMap((outcome) => outcome.visited)
  if (new Set(visited).size !== visited.length) return false
  if (outcomes.some((outcome) => outcome.stopsMet.some((stop) => stop !== join))) return false
  return join < 0 || join >= graph.nodes.length || joins(graph, split.at, join)
}

/** A parallel join for a parallel split, a decision for an inclusive one. */
function joins(graph: Graph, split: number, join: number): boolean {
  const kind = graph.nodes[join]?.kind
  return kind === 'parallel' || (kind === 'decision' && graph.nodes[split]?.kind === 'decision')
}
