import { eliminate } from './eliminate.ts'
import type { Pivot, Rows } from './eliminate.ts'
import { noMoves } from './moves.ts'
import type { Moves } from './moves.ts'

/** A chain with Q its moves, taken apart once and then asked as often as needed; each answer takes linear time. */
export interface SolvedChain {
  /** x = b + Q x: what is collected from each state on, `reward[u]` for each visit to u. */
  collected(reward: ArrayLike<number>): Float64Array
  /** v = s + v Q: expected visits to each state for cases that begin with weight `begins[u]`. */
  visits(begins: ArrayLike<number>): Float64Array
  /** Expected visits to the state for a case that is in it; 1 where it never comes back. Null where it takes too long. */
  returns(state: number): number | null
  /** False as soon as the iteration over a densely knotted core ran out of its budget: results are lower bounds. */
  settled(): boolean
}

/** Arc visits that an iteration over a core may use: well under a second. */
const sweepBudget = 2e7
const precision = 1e-13
const none = noMoves()

/** `rows` is used up. */
export function solveChain(rows: Rows): SolvedChain {
  const { pivots, core } = eliminate(rows)
  let place: Int32Array | null = null
  let settled = true
  return {
    settled: () => settled,
    collected(reward) {
      const x = new Float64Array(reward)
      for (const { state, away, sources, sourceWeights } of pivots) {
        const own = (x[state] ?? 0) / away
        if (own === 0) continue
        for (let i = 0; i < sources.length; i += 1) add(x, sources[i] ?? 0, own * (sourceWeights[i] ?? 0))
      }
      if (core.length > 0) settled = iterate(core, rows.out, rows, x) && settled
      for (let at = pivots.length - 1; at >= 0; at -= 1) putBack(x, pivots[at], 'targets')
      return x
    },
    visits(begins) {
      const v = new Float64Array(begins)
      for (const { state, away, targets, targetWeights } of pivots) {
        const own = (v[state] ?? 0) / away
        if (own === 0) continue
        for (let i = 0; i < targets.length; i += 1) add(v, targets[i] ?? 0, own * (targetWeights[i] ?? 0))
      }
      if (core.length > 0) settled = iterate(core, turned(rows, core), rows, v) && settled
      for (let at = pivots.length - 1; at >= 0; at -= 1) putBack(v, pivots[at], 'sources')
      return v
    },
    returns: (state) =>
      core.length > 0 ? null : returnsTo(state, pivots, (place ??= placesOf(rows.out.length, pivots))),
  }
}

/** Where each state stands among the pivots. */
function placesOf(size: number, pivots: readonly Pivot[]): Int32Array {
  const place = new Int32Array(size).fill(-1)
  pivots.forEach(({ state }, at) => (place[state] = at))
  return place
}

function add(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by
}

function putBack(values: Float64Array, pivot: Pivot | undefined, along: 'targets' | 'sources'): void {
  if (pivot === undefined) return
  const others = pivot[along]
  const weights = along === 'targets' ? pivot.targetWeights : pivot.sourceWeights
  let sum = values[pivot.state] ?? 0
  for (let i = 0; i < others.length; i += 1) sum += (weights[i] ?? 0) * (values[others[i] ?? 0] ?? 0)
  values[pivot.state] = sum / pivot.away
}

/** The rows of the core with their arcs turned round. */
function turned({ out }: Rows, core: readonly number[]): Moves[] {
  const back = out.map(noMoves)
  for (const u of core) {
    out[u]?.to.forEach((v, at) => {
      back[v]?.to.push(u)
      back[v]?.weights.push(out[u]?.weights[at] ?? 0)
    })
  }
  return back
}

/** Gauss–Seidel from below over the core; `values` holds what each state brings in, and then the solution. */
function iterate(core: readonly number[], rows: readonly Moves[], all: Rows, values: Float64Array): boolean {
  const bring = values.slice()
  for (const u of core) values[u] = 0
  const arcs = core.reduce((sum, u) => sum + (rows[u]?.to.length ?? 0) + 1, 0)
  for (let work = 0; work < sweepBudget; work += arcs) {
    let change = 0
    for (let at = core.length - 1; at >= 0; at -= 1) {
      const u = core[at] ?? 0
      let sum = bring[u] ?? 0
      const { to, weights } = rows[u] ?? none
      for (let i = 0; i < to.length; i += 1) sum += (weights[i] ?? 0) * (values[to[i] ?? 0] ?? 0)
      const next = sum / awayFrom(all, u)
      change = Math.max(change, (next - (values[u] ?? 0)) / Math.max(1, next))
      values[u] = next
    }
    if (change < precision) return true
  }
  return false
}

function awayFrom({ out, leaves }: Rows, u: number): number {
  let sum = leaves[u] ?? 0
  for (const weight of out[u]?.weights ?? []) sum += weight
  return sum > 0 ? sum : 1
}

/** Solves for one state only, over the pivots that its own depends on. */
function returnsTo(state: number, pivots: readonly Pivot[], place: Int32Array): number {
  const needed = neededFor(state, pivots, place)
  const x = new Map<number, number>([[state, 1]])
  for (const at of needed) {
    const pivot = pivots[at]
    const own = pivot === undefined ? 0 : (x.get(pivot.state) ?? 0) / pivot.away
    if (own === 0) continue
    pivot?.sources.forEach((source, i) =>
      x.set(source, (x.get(source) ?? 0) + own * (pivot.sourceWeights[i] ?? 0)),
    )
  }
  for (const at of needed.reverse()) {
    const pivot = pivots[at]
    if (pivot === undefined) continue
    const sum = pivot.targets.reduce(
      (total, target, i) => total + (pivot.targetWeights[i] ?? 0) * (x.get(target) ?? 0),
      x.get(pivot.state) ?? 0,
    )
    x.set(pivot.state, sum / pivot.away)
  }
  return x.get(state) ?? 1
}

/** Pivots after this one that it leads to by what was added, in the order they were taken out. */
function neededFor(state: number, pivots: readonly Pivot[], place: Int32Array): number[] {
  const first = place[state] ?? -1
  const found = new Set([first])
  const open = [first]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const pivot = pivots[at]
    for (const next of [...(pivot?.targets ?? []), ...(pivot?.sources ?? [])]) {
      const position = place[next] ?? -1
      if (found.has(position)) continue
      found.add(position)
      open.push(position)
    }
  }
  return [...found].sort((a, b) => a - b)
}
