import { movesOf } from '../chain/moves.ts'
import type { Moves } from '../chain/moves.ts'
import type { Split } from '../chain/fold-blocks.ts'
import { remembered } from '../../lib/remembered.ts'
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
  readonly beginnings: readonly Beginning[]
  /** Parallel and inclusive splits; their chain has only exception moves until their block is folded. */
  readonly splits: readonly Split[]
  /** Moves of every other node, and the weight of a case ending at it. */
  readonly moves: readonly Moves[]
  readonly leaves: readonly number[]
  /** A loop that no case can leave was cut: it is gone through once (method §5: repair, and say so). */
  readonly cut: boolean
}

/** Where the sequence ways of each node lead: they decide where the branches of a split meet again. */
export const sequenceTargets = remembered(({ ways }: CaseModel): number[][] =>
  ways.map(({ arcs }) => arcs.filter(({ edge }) => edge.kind === 'sequence').map(({ to }) => to)),
)

/** What sums of shares miss 1 by through binary arithmetic. */
const rounding = 1e-12

export function caseModel(document: WorkflowDocument): CaseModel {
  const drawn = allWays(document)
  const beginnings = beginningsOf(document.nodes, drawn)
  const starts = beginnings.flatMap(({ starts: at }) => at)
  const { ways, cut } = withoutDeadLoops(drawn, starts)
  const chained = ways.map(chainWays)
  return {
    nodes: document.nodes,
    ways,
    beginnings,
    splits: ways.flatMap((out, at) => splitOf(out, at)),
    moves: chained.map(({ row }) => row),
    leaves: chained.map(({ left }) => left),
    cut,
  }
}

/** The moves of a node as one case; a split's sequence ways come with its block. */
function chainWays(out: Ways, at: number): { row: Moves; left: number } {
  const split = splitOf(out, at).length > 0
  const arcs = split ? out.arcs.filter(({ edge }) => edge.kind !== 'sequence') : out.arcs
  const shares = arcs.map(({ share }) => share)
  const left = split ? 0 : shares.reduce((rest, share) => rest - share, 1)
  const row = movesOf(
    arcs.map(({ to }) => to),
    shares,
  )
  return { row, left: left > rounding ? left : 0 }
}

function splitOf({ arcs, splits, onward }: Ways, at: number): Split[] {
  if (!splits || onward === 0) return []
  const ways = arcs.filter(({ edge }) => edge.kind === 'sequence')
  if (ways.length === 0) return []
  return [{ at, targets: ways.map(({ to }) => to), shares: ways.map(({ share }) => share / onward) }]
}
