import { addMove, closeGap, noMoves, removeMove } from './moves.ts'
import type { Moves } from './moves.ts'

/**
 * The rows of an absorbing Markov chain, which change while its states are taken out one by one. From state u a case
 * moves to others by `out[u]` and leaves the chain with weight `leaves[u]`; what is missing to 1 are moves to itself.
 * `into[v]` holds every u with a move to v.
 */
export interface Rows {
  readonly out: readonly Moves[]
  readonly into: readonly number[][]
  readonly leaves: Float64Array
}

/** A state that was taken out: what is needed to put results back. */
export interface Pivot {
  readonly state: number
  /** Weight of moving away at all; 1 where nothing leads away. */
  readonly away: number
  readonly targets: readonly number[]
  readonly targetWeights: readonly number[]
  readonly sources: readonly number[]
  readonly sourceWeights: readonly number[]
}

/** Arcs that taking one state out may add, tried in this order: drawn workflows need no more than the first few. */
const fillLimits = [0, 1, 2, 4, 8, 16, 32, 64, 128]
/** Up to this many states that are left are taken out whatever it adds: dense, and still at once. */
const denseUpTo = 150

/**
 * Takes states out, those first that add no arc, until none or only a large, densely knotted core is left; the core is
 * returned. Weights are only added and divided by sums (Grassmann, Taksar and Heyman), so nothing cancels.
 */
export function eliminate(rows: Rows): {
  readonly pivots: readonly Pivot[]
  readonly core: readonly number[]
} {
  const pivots: Pivot[] = []
  let left: readonly number[] = mixedOrder(rows.out.length)
  for (const limit of fillLimits) left = sweep(rows, left, limit, pivots)
  if (left.length <= denseUpTo) left = sweep(rows, left, Infinity, pivots)
  return { pivots, core: left }
}

/** Goes over the states until no more of them can be taken out within the limit; returns the others. */
function sweep(rows: Rows, states: readonly number[], limit: number, pivots: Pivot[]): readonly number[] {
  let left = states
  for (let before = -1; left.length > 0 && before !== left.length;) {
    before = left.length
    left = left.filter((u) => {
      const fill = ((rows.into[u]?.length ?? 0) - 1) * ((rows.out[u]?.to.length ?? 0) - 1)
      if (fill > limit) return true
      pivots.push(takeOut(rows, u))
      return false
    })
  }
  return left
}

function takeOut({ out, into, leaves }: Rows, u: number): Pivot {
  // A state that was taken out is never looked at again: its lists become the pivot's.
  const { to: targets, weights: targetWeights } = out[u] ?? noMoves()
  const sources = into[u] ?? []
  const leaving = leaves[u] ?? 0
  const sum = targetWeights.reduce((total, weight) => total + weight, leaving)
  const away = sum > 0 ? sum : 1
  const sourceWeights = sources.map((source) => {
    const row = out[source] ?? noMoves()
    const arriving = removeMove(row, u)
    const share = arriving / away
    // A state that nothing leads away from keeps what arrives: for the source it is as good as having left.
    leaves[source] = (leaves[source] ?? 0) + (sum > 0 ? share * leaving : arriving)
    for (let at = 0; at < targets.length; at += 1) {
      const target = targets[at] ?? 0
      const weight = share * (targetWeights[at] ?? 0)
      if (target !== source && weight !== 0 && addMove(row, target, weight)) into[target]?.push(source)
    }
    return arriving
  })
  for (const target of targets) removeFrom(into[target] ?? [], u)
  return { state: u, away, targets, targetWeights, sources, sourceWeights }
}

function removeFrom(list: number[], state: number): void {
  const at = list.indexOf(state)
  if (at !== -1) closeGap(list, at)
}

/** All states in an order without a run of neighbours, so that long sequences halve instead of unravelling. */
function mixedOrder(size: number): number[] {
  if (size === 1) return [0]
  // The key carries its state in the lower digits, so that plain numbers are sorted.
  const keys = new Float64Array(size)
  for (let at = 0; at < size; at += 1) keys[at] = (Math.imul(at + 1, 0x9e3779b1) >>> 0) * size + at
  keys.sort()
  const states: number[] = []
  for (let at = 0; at < size; at += 1) states.push((keys[at] ?? 0) % size)
  return states
}
