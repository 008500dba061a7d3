import { postDominators } from '../post-dominators.ts'
import { postorder } from '../postorder.ts'
import { cutOut } from './region.ts'
import type { ChainWeights, Region } from './region.ts'

/** A node that sends a case along several ways at once. */
export interface Split {
  readonly at: number
  readonly targets: readonly number[]
  /** Probability that a case takes the way; 1 for parallel splits. */
  readonly shares: readonly number[]
}

/** A split with what its branches pass. */
export interface Block {
  readonly split: Split
  /** Where every way on from the split comes together again; null where none does. */
  readonly join: number | null
  /** A region a way out of the split, in their order; empty where the budget was spent. */
  readonly branches: readonly Region[]
  /** Separate branches that lead nowhere but to the join: what is worked out from them is exact. */
  readonly separate: boolean
}

/** States the folding may visit in all: only maps of thousands of interlocked splits come near it. */
const visitBudget = 2e6

export interface Folding {
  /** Ways of the normal flow: they decide where branches meet again. */
  readonly successors: readonly (readonly number[])[]
  /** Every way a case may go: inner blocks are folded before those around them. */
  readonly everyWay: readonly (readonly number[])[]
  readonly starts: readonly number[]
  readonly chain: ChainWeights
  readonly splits: readonly Split[]
}

/**
 * Goes through the parallel and inclusive blocks, inner ones before those around them; `fold` is to give the split the
 * one move that stands for its whole block. Repeats of an unfolded split inside its own branch count once.
 * False where the budget was spent.
 */
export function foldBlocks(
  { successors, everyWay, starts, chain, splits }: Folding,
  fold: (block: Block) => void,
): boolean {
  if (splits.length === 0) return true
  const joins = postDominators(successors)
  const pending = new Map(splits.map((split) => [split.at, split]))
  let visits = 0
  for (const at of postorder(everyWay, starts)) {
    const split = pending.get(at)
    if (split === undefined) continue
    const found = joins[at] ?? -1
    const join = found >= 0 && found < successors.length ? found : null
    const isStop = (state: number) => state === join || pending.has(state)
    const branches = visits < visitBudget ? split.targets.map((to) => cutOut(chain, [to], isStop)) : []
    visits += branches.reduce((sum, { states }) => sum + states.length, 0)
    pending.delete(at)
    fold({ split, join, branches, separate: areSeparate(branches, join) })
  }
  return visits < visitBudget
}

function areSeparate(branches: readonly Region[], join: number | null): boolean {
  const visited = branches.flatMap(({ states }) => states)
  if (new Set(visited).size !== visited.length) return false
  return branches.every(({ stopsMet }) => [...stopsMet].every((stop) => stop === join))
}
