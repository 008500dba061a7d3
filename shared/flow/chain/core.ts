/** A sweep costs its arcs; so many may be visited for one solution: well under a second. */
const sweepBudget = 2e7
/** Sweeps after which balancing is given up: where it helps at all, a few dozen are enough. */
const balancedSweeps = 200
const precision = 1e-13

/** What a densely knotted core hands around: row u is `away[u]·x[u] = bring[u] + Σ weights·x[ends]`. By position in the core. */
export interface CoreRows {
  readonly away: Float64Array
  /** The arcs of row `at` are those from `starts[at]` up to before `starts[at + 1]`. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly weights: Float64Array
}

/**
 * Solves the rows by Gauss and Seidel. A case goes round a knot hundreds of times before it leaves, and plain sweeps lose
 * as little in each: so before each sweep all values are scaled to balance what is brought in with what goes missing
 * (aggregation to one state; Stewart 1994, §6). Null where that did not settle.
 */
export function balanced(rows: CoreRows, bring: Float64Array): Float64Array | null {
  const missing = missingOf(rows)
  const total = sumOf(bring)
  const x = new Float64Array(bring.length)
  for (let round = 0; round < balancedSweeps && round * rows.ends.length < sweepBudget; round += 1) {
    const share = total / dot(missing, x)
    if (share > 0 && Number.isFinite(share))
      for (let at = 0; at < x.length; at += 1) x[at] = (x[at] ?? 0) * share
    if (sweep(rows, bring, x) < precision) return x
  }
  return null
}

/** The same from below, without balance: sure to get there, if it may take its time. Where it may not, a lower bound. */
export function fromBelow(rows: CoreRows, bring: Float64Array): { x: Float64Array; settled: boolean } {
  const x = new Float64Array(bring.length)
  for (let work = 0; work < sweepBudget; work += rows.ends.length + 1)
    if (sweep(rows, bring, x) < precision) return { x, settled: true }
  return { x, settled: false }
}

/** One round over all rows; returns by how much a value changed at most, relative to it where it is above 1. */
function sweep({ away, starts, ends, weights }: CoreRows, bring: Float64Array, x: Float64Array): number {
  let change = 0
  for (let at = away.length - 1; at >= 0; at -= 1) {
    let sum = bring[at] ?? 0
    const last = starts[at + 1] ?? 0
    for (let arc = starts[at] ?? 0; arc < last; arc += 1)
      sum += (weights[arc] ?? 0) * (x[ends[arc] ?? 0] ?? 0)
    const next = sum / (away[at] ?? 1)
    change = Math.max(change, Math.abs(next - (x[at] ?? 0)) / Math.max(1, next))
    x[at] = next
  }
  return change
}

/** Of each unit of a value, what the rows taken together do not hand on: the sums of the columns. */
function missingOf({ away, starts, ends, weights }: CoreRows): Float64Array {
  const missing = Float64Array.from(away)
  for (let arc = 0; arc < (starts[away.length] ?? 0); arc += 1) {
    const end = ends[arc] ?? 0
    missing[end] = (missing[end] ?? 0) - (weights[arc] ?? 0)
  }
  return missing
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
