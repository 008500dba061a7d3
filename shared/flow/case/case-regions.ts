import { foldBlocks } from '../chain/fold-blocks.ts'
import { noMoves, withMove } from '../chain/moves.ts'
import { cutOut } from '../chain/region.ts'
import type { Region } from '../chain/region.ts'
import type { CaseModel } from './case-model.ts'
import type { Arc } from './ways.ts'
import { countUp } from '../../lib/ints.ts'

/** A way out of a split with what it passes before the join. */
export interface Branch {
  readonly region: Region
  /** Probability that a case at the split takes it. */
  readonly share: number
}

/** A parallel or inclusive block; in the order given, inner blocks come before those around them. */
export interface TimedBlock {
  readonly at: number
  /** Share of the visits to the split that no exception takes away. */
  readonly onward: number
  readonly branches: readonly Branch[]
}

export interface TimedPart {
  readonly region: Region
  readonly cases: number
}

/** The chain of a case with every block folded into one move; asked for visits and times any number of times. */
export interface CaseRegions {
  readonly blocks: readonly TimedBlock[]
  readonly parts: readonly TimedPart[]
  /** Splits whose branches do not meet in one join of their own. */
  readonly unstructured: readonly number[]
  readonly settled: boolean
}

/** A case goes on from a split to its join when every branch it takes gets there (method §6). */
export function caseRegions(model: CaseModel): CaseRegions {
  const { nodes, ways, onward: successors, beginnings, splits, moves, leaves } = model
  const chain = { moves: [...moves], leaves: [...leaves] }
  const blocks: TimedBlock[] = []
  const unstructured: number[] = []
  const folding = {
    successors,
    everyWay: ways.map(({ arcs }, at) => everyWayOf(arcs, successors[at])),
    starts: [...beginnings.flatMap(({ starts }) => starts), ...countUp(nodes.length)],
    chain,
    splits,
  }
  const folded = foldBlocks(folding, ({ split, join, branches: regions, separate }) => {
    const onward = ways[split.at]?.onward ?? 1
    const branches = regions.map((region, way) => ({ region, share: split.shares[way] ?? 1 }))
    blocks.push({ at: split.at, onward, branches })
    if (!separate) unstructured.push(split.at)
    const goesOn = join === null ? 0 : onward * allArrive(branches)
    if (join !== null && goesOn > 0)
      chain.moves[split.at] = withMove(chain.moves[split.at] ?? none, join, goesOn)
    chain.leaves[split.at] = onward - goesOn
  })
  const parts = beginnings.map(({ starts, cases }) => ({ region: cutOut(chain, starts, () => false), cases }))
  const all = [...parts, ...blocks.flatMap(({ branches }) => branches)]
  return {
    blocks,
    parts,
    unstructured,
    settled: folded && all.every(({ region }) => region.solved.settled()),
  }
}

const none = noMoves()

function everyWayOf(arcs: readonly Arc[], sequence: readonly number[] = []): readonly number[] {
  return arcs.length === sequence.length ? sequence : arcs.map(({ to }) => to)
}

function allArrive(branches: readonly Branch[]): number {
  return branches.reduce((product, { region, share }) => product * (1 - share * (1 - arrives(region))), 1)
}

/** Probability of getting to the join. Coming back to a split that is still open counts as getting there: it repeats once. */
function arrives(region: Region): number {
  if (region.states.length === 0) return 1
  const there = region.solved.collected(region.toStops)
  const began = region.begins.reduce((sum, share, u) => sum + share * (there[u] ?? 0), 0)
  const outside = 1 - region.begins.reduce((sum, share) => sum + share, 0)
  return Math.min(1, began + outside)
}

/** Expected visits to each node for one case of the workflow, by position. */
export function visitsIn({ parts, blocks }: CaseRegions, size: number): Float64Array {
  const visits = new Float64Array(size)
  const add = ({ states, solved, begins }: Region, cases: number) => {
    if (cases === 0) return
    const local = solved.visits(begins)
    states.forEach((state, u) => (visits[state] = (visits[state] ?? 0) + cases * (local[u] ?? 0)))
  }
  for (const { region, cases } of parts) add(region, cases)
  for (const { at, onward, branches } of blocks.toReversed()) {
    for (const { region, share } of branches) add(region, (visits[at] ?? 0) * onward * share)
  }
  return visits
}
