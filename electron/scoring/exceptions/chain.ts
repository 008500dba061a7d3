/**
 * A case as an absorbing Markov chain (method §1). From state u a case moves to v with weight `moves[u].get(v)`,
 * takes an exception with weight `fails[u]`, or is finished with weight `done[u]`. The weights of a state add up to 1.
 */
export interface Chain {
  readonly moves: Map<number, number>[]
  readonly fails: number[]
  readonly done: number[]
}

export interface Outcome {
  /** Probability (0–1) of an exception before the end or a stop. */
  readonly fails: number
  /** States visited on the way, without the stops. */
  readonly visited: readonly number[]
  /** Stops that can be reached. */
  readonly stopsMet: readonly number[]
  /** False where the iteration for a densely looped part ran out of its budget. */
  readonly settled: boolean
}

/** Arc visits the iteration over a densely looped core may use: well under a second. */
const sweepBudget = 2e7

/**
 * Probability of an exception for a case at `from`, taken to be safe once it is at a stop. A loop that never ends
 * counts as safe for the share of cases that keep circling without an exception.
 *
 * States with at most one way in or out are eliminated one by one, which never adds an arc: near linear, and everything
 * in a drawn workflow. What is left (densely knotted loops) is iterated. Weights are only ever added and divided by sums
 * (Grassmann, Taksar and Heyman), so nothing cancels and no result leaves 0–1.
 */
export function outcomeFrom(chain: Chain, from: number, isStop: (state: number) => boolean): Outcome {
  if (isStop(from)) return { fails: 0, visited: [], stopsMet: [from], settled: true }
  const part = cutOut(chain, from, isStop)
  const core = eliminate(part)
  const [fails, settled] = core.length === 1 ? [soleOutcome(part), true] : iterate(part, core)
  return { fails, visited: part.states, stopsMet: [...part.stopsMet], settled }
}

/** The states reachable from `from` up to the stops, renumbered: `from` is 0. */
interface Part {
  readonly states: readonly number[]
  readonly stopsMet: ReadonlySet<number>
  readonly out: Map<number, number>[]
  readonly into: Set<number>[]
  readonly fails: number[]
  readonly done: number[]
}

function cutOut(chain: Chain, from: number, isStop: (state: number) => boolean): Part {
  const states = [from]
  const index = new Map([[from, 0]])
  const stopsMet = new Set<number>()
  const part = { states, stopsMet, out: [new Map()], into: [new Set()], fails: [0], done: [0] } as Part
  for (let u = 0; u < states.length; u += 1) {
    const state = states[u] ?? 0
    part.fails[u] = chain.fails[state] ?? 0
    part.done[u] = chain.done[state] ?? 0
    for (const [target, weight] of chain.moves[state] ?? []) {
      if (isStop(target)) {
        stopsMet.add(target)
        part.done[u] = (part.done[u] ?? 0) + weight
      } else addMove(part, u, indexOf(target), weight)
    }
  }
  return part

  function indexOf(state: number): number {
    const known = index.get(state)
    if (known !== undefined) return known
    index.set(state, states.length)
    part.out.push(new Map())
    part.into.push(new Set())
    states.push(state)
    return states.length - 1
  }
}

/** Staying where one is changes nothing about the outcome, so loops of a state to itself are dropped. */
function addMove(part: Part, u: number, v: number, weight: number): void {
  if (u === v || weight === 0) return
  const row = part.out[u]
  row?.set(v, (row.get(v) ?? 0) + weight)
  part.into[v]?.add(u)
}

/** Eliminates what can be without adding arcs; returns the states that are left, `from` (0) first. */
function eliminate(part: Part): number[] {
  const gone = new Uint8Array(part.states.length)
  const open = part.states.map((_, u) => u)
  for (let u = open.pop(); u !== undefined; u = open.pop()) {
    if (u === 0 || gone[u] === 1) continue
    const ways = part.out[u] ?? new Map<number, number>()
    const sources = part.into[u] ?? new Set<number>()
    if (ways.size > 1 && sources.size > 1) continue
    gone[u] = 1
    remove(part, u, ways, sources)
    for (const neighbour of sources) open.push(neighbour)
    for (const neighbour of ways.keys()) open.push(neighbour)
  }
  return part.states.flatMap((_, u) => (gone[u] === 1 ? [] : [u]))
}

function remove(part: Part, u: number, ways: Map<number, number>, sources: Set<number>): void {
  const leaving = leavingWeight(part, u)
  for (const source of sources) {
    const row = part.out[source]
    const arriving = row?.get(u) ?? 0
    row?.delete(u)
    if (leaving === 0) {
      part.done[source] = (part.done[source] ?? 0) + arriving
      continue
    }
    const share = arriving / leaving
    part.fails[source] = (part.fails[source] ?? 0) + share * (part.fails[u] ?? 0)
    part.done[source] = (part.done[source] ?? 0) + share * (part.done[u] ?? 0)
    for (const [target, weight] of ways) addMove(part, source, target, share * weight)
  }
  for (const target of ways.keys()) part.into[target]?.delete(u)
}

function leavingWeight(part: Part, u: number): number {
  let sum = (part.fails[u] ?? 0) + (part.done[u] ?? 0)
  for (const weight of part.out[u]?.values() ?? []) sum += weight
  return sum
}

function soleOutcome(part: Part): number {
  const leaving = leavingWeight(part, 0)
  return leaving === 0 ? 0 : (part.fails[0] ?? 0) / leaving
}

/** Gauss–Seidel from below on the states that are left: rises towards the smallest solution. */
function iterate(part: Part, core: readonly number[]): [number, boolean] {
  const value = new Float64Array(part.states.length)
  const leaving = new Map(core.map((u) => [u, leavingWeight(part, u)]))
  const arcs = core.reduce((sum, u) => sum + (part.out[u]?.size ?? 0) + 1, 0)
  for (let work = 0; work < sweepBudget; work += arcs) {
    let change = 0
    for (let at = core.length - 1; at >= 0; at -= 1) {
      const u = core[at] ?? 0
      const weight = leaving.get(u) ?? 0
      if (weight === 0) continue
      let sum = part.fails[u] ?? 0
      for (const [v, share] of part.out[u] ?? []) sum += share * (value[v] ?? 0)
      change = Math.max(change, sum / weight - (value[u] ?? 0))
      value[u] = Math.min(1, sum / weight)
    }
    if (change < 1e-13) return [value[0] ?? 0, true]
  }
  return [value[0] ?? 0, false]
}
