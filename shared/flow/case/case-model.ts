import { indexArcs } from '../arc-index.ts'
import { sequenceTargets } from '../sequence-targets.ts'
import { movesOf } from '../chain/moves.ts'
import type { Moves } from '../chain/moves.ts'
import type { Split } from '../chain/fold-blocks.ts'
import type { FlowNode, WorkflowDocument } from '../../model/document.ts'
import { beginningsOf } from './beginnings.ts'
import type { Beginning } from './beginnings.ts'
import { withoutDeadLoops } from './dead-loops.ts'
import { allWays } from './ways.ts'
import type { Ways } from './ways.ts'

/** A workflow as the way of one case through it; nodes by position. */
export interface CaseModel {
  readonly nodes: readonly FlowNode[]
  readonly ways: readonly Ways[]
  /** Where the sequence ways of each node lead: they decide where the branches of a split meet again. */
  readonly onward: readonly (readonly number[])[]
  readonly beginnings: readonly Beginning[]
  /** Parallel and inclusive splits; their chain has only exception moves until their block is folded. */
  readonly splits: readonly Split[]
  /** Moves of every other node, and the weight of a case ending at it. */
  readonly moves: readonly Moves[]
  readonly leaves: readonly number[]
  /** Where a loop that no case can leave was cut: it is gone through once (method §5: repair, and say so). */
  readonly cutAt: readonly number[]
}

/** What sums of shares miss 1 by through binary arithmetic. */
const rounding = 1e-12

export function caseModel(document: WorkflowDocument): CaseModel {
  const index = indexArcs(document)
  const drawn = allWays(index)
  const beginnings = beginningsOf(index)
  const starts = beginnings.flatMap(({ starts: at }) => at)
  const { ways, cutAt } = withoutDeadLoops(drawn, starts)
  const splits: Split[] = []
  const moves: Moves[] = []
  const leaves: number[] = []
  ways.forEach((out, at) => {
    const split = splitOf(out, at)
    if (split !== null) splits.push(split)
    const arcs = split === null ? out.arcs : out.arcs.filter(({ edge }) => edge.kind !== 'sequence')
    moves.push(
      movesOf(
        arcs.map(({ to }) => to),
        arcs.map(({ share }) => share),
      ),
    )
    const left = split === null ? arcs.reduce((rest, { share }) => rest - share, 1) : 0
    leaves.push(left > rounding ? left : 0)
  })
  const asDrawn = sequenceTargets(index)
  const onward = ways.map((out, at) => (out === drawn[at] ? (asDrawn[at] ?? []) : sequenceOf(out)))
  const same = onward.every((targets, at) => targets === asDrawn[at])
  return {
    nodes: document.nodes,
    ways,
    onward: same ? asDrawn : onward,
    beginnings,
    splits,
    moves,
    leaves,
    cutAt,
  }
}

function sequenceOf({ arcs }: Ways): number[] {
  return arcs.filter(({ edge }) => edge.kind === 'sequence').map(({ to }) => to)
}

/** Null for a node that sends a case along one way only. A split's sequence ways are not among its moves: they come with its block. */
function splitOf({ arcs, splits, onward }: Ways, at: number): Split | null {
  if (!splits || onward === 0) return null
  const ways = arcs.filter(({ edge }) => edge.kind === 'sequence')
  if (ways.length === 0) return null
  return { at, targets: ways.map(({ to }) => to), shares: ways.map(({ share }) => share / onward) }
}
