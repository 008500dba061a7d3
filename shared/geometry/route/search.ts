import type { Grid } from './grid.ts'
import { Heap } from './heap.ts'

/** 0 right, 1 down, 2 left, 3 up. */
export type Direction = 0 | 1 | 2 | 3

/** Where a route may begin or end: a vertex, the direction of travel there, and what it costs. */
export interface Gate {
  readonly vertex: number
  readonly direction: Direction
  readonly cost: number
}

export interface Found {
  /** Vertices from a start to a goal. */
  readonly vertices: number[]
  readonly start: Gate
  readonly goal: Gate
  /** Length, bends, crossings and all that the way is priced by. */
  readonly cost: number
  /** What it would cost at least if nothing were in the way. */
  readonly least: number
}

interface Reached {
  readonly state: number
  readonly goal: Gate
  readonly cost: number
}

/** Prices in map units: a bend, a crossing, running on another route, running over a name. */
export const price = { bend: 42, crossing: 48, shared: 0.6, soft: 40 }

/**
 * Memory of the searches: what is known of each state (vertex × 4 + direction). Kept between maps because
 * allocating it anew would cost more than most searches; the number of the run tells old entries from new.
 */
const memory = {
  cost: new Float64Array(0),
  parent: new Int32Array(0),
  stamp: new Uint32Array(0),
  done: new Uint32Array(0),
  run: 0,
}

function makeRoom(states: number): void {
  if (memory.cost.length >= states && memory.run < 4_000_000_000) return
  const size = Math.max(states, memory.cost.length)
  memory.cost = new Float64Array(size)
  memory.parent = new Int32Array(size)
  memory.stamp = new Uint32Array(size)
  memory.done = new Uint32Array(size)
  memory.run = 0
}

const noGrid: Grid = {
  xs: new Float64Array(0),
  ys: new Float64Array(0),
  acrossBlocked: new Uint8Array(0),
  downBlocked: new Uint8Array(0),
  acrossSoft: new Uint8Array(0),
  downSoft: new Uint8Array(0),
  acrossUsed: new Uint8Array(0),
  downUsed: new Uint8Array(0),
}

/** Finds cheapest ways on grids. */
export class Searcher {
  private readonly heap = new Heap()
  private grid = noGrid
  private run = 0
  /** Vertices looked at so far, over all searches. */
  expansions = 0

  /** A* over (vertex, direction). Undefined when there is no way, or none within `limit` expansions. */
  find(grid: Grid, starts: readonly Gate[], goals: readonly Gate[], limit: number): Found | undefined {
    this.grid = grid
    makeRoom(grid.xs.length * grid.ys.length * 4)
    this.run = ++memory.run
    this.heap.clear()
    for (const gate of starts) this.reach(gate.vertex * 4 + gate.direction, gate.cost, -1, goals)
    const { least } = this.heap
    let best: Reached | undefined
    const end = this.expansions + limit
    while (this.heap.size > 0 && this.expansions < end) {
      if (best !== undefined && this.heap.least >= best.cost) break
      const state = this.heap.pop()
      if (memory.done[state] === this.run) continue
      memory.done[state] = this.run
      const cost = memory.cost[state] as number
      this.expansions++
      for (const goal of goals) {
        if (goal.vertex !== state >> 2) continue
        const turn = this.turnCost(state & 3, goal.direction)
        if (turn === Infinity) continue
        const total = cost + goal.cost + turn
        if (best === undefined || total < best.cost) best = { state, goal, cost: total }
      }
      this.expand(state, cost, goals)
    }
    return best === undefined ? undefined : this.trace(best, starts, least)
  }

  private expand(state: number, cost: number, goals: readonly Gate[]): void {
    const { grid } = this
    const rows = grid.ys.length
    const vertex = state >> 2
    const i = (vertex / rows) | 0
    const j = vertex - i * rows
    const here = state & 3
    for (let direction = 0; direction < 4; direction++) {
      const turn = this.turnCost(here, direction)
      if (turn === Infinity) continue
      const step = this.stepCost(vertex, i, j, direction)
      if (step === Infinity) continue
      const next = vertex + (direction === 0 ? rows : direction === 1 ? 1 : direction === 2 ? -rows : -1)
      this.reach(next * 4 + direction, cost + turn + step, state, goals)
    }
  }

  private turnCost(from: number, to: number): number {
    if (from === to) return 0
    return (from ^ to) === 2 ? Infinity : price.bend
  }

  private stepCost(vertex: number, i: number, j: number, direction: number): number {
    const { grid } = this
    const { xs, ys } = grid
    const rows = ys.length
    if (direction === 0 || direction === 2) {
      if (direction === 0 ? i + 1 >= xs.length : i === 0) return Infinity
      const way = direction === 0 ? vertex : vertex - rows
      if (grid.acrossBlocked[way] === 1) return Infinity
      const at = direction === 0 ? i : i - 1
      const length = (xs[at + 1] as number) - (xs[at] as number)
      const crossed =
        j > 0 && (grid.downUsed[vertex] as number) > 0 && (grid.downUsed[vertex - 1] as number) > 0
      return this.price(length, crossed, grid.acrossUsed[way] as number, grid.acrossSoft[way] as number)
    }
    if (direction === 1 ? j + 1 >= rows : j === 0) return Infinity
    const way = direction === 1 ? vertex : vertex - 1
    if (grid.downBlocked[way] === 1) return Infinity
    const at = direction === 1 ? j : j - 1
    const length = (ys[at + 1] as number) - (ys[at] as number)
    const crossed =
      i > 0 && (grid.acrossUsed[vertex] as number) > 0 && (grid.acrossUsed[vertex - rows] as number) > 0
    return this.price(length, crossed, grid.downUsed[way] as number, grid.downSoft[way] as number)
  }

  private price(length: number, crossed: boolean, used: number, soft: number): number {
    return (
      length +
      (crossed ? price.crossing : 0) +
      (used > 0 ? 4 + length * price.shared * Math.min(3, used) : 0) +
      soft * price.soft
    )
  }

  private reach(state: number, cost: number, parent: number, goals: readonly Gate[]): void {
    if (memory.stamp[state] === this.run && (memory.cost[state] as number) <= cost) return
    memory.stamp[state] = this.run
    memory.cost[state] = cost
    memory.parent[state] = parent
    this.heap.push(cost + this.estimate(state, goals), state)
  }

  private estimate(state: number, goals: readonly Gate[]): number {
    const { xs, ys } = this.grid
    const rows = ys.length
    const vertex = state >> 2
    const i = (vertex / rows) | 0
    const j = vertex - i * rows
    let least = Infinity
    for (const goal of goals) {
      const gi = (goal.vertex / rows) | 0
      const gj = goal.vertex - gi * rows
      const dx = (xs[gi] as number) - (xs[i] as number)
      const dy = (ys[gj] as number) - (ys[j] as number)
      const bends = leastBends(state & 3, goal.direction, dx, dy)
      least = Math.min(least, Math.abs(dx) + Math.abs(dy) + bends * price.bend + goal.cost)
    }
    return least
  }

  private trace(
    { state: last, goal, cost }: Reached,
    starts: readonly Gate[],
    least: number,
  ): Found | undefined {
    const vertices: number[] = []
    let first = last
    for (let state = last; state >= 0; state = memory.parent[state] as number) {
      vertices.push(state >> 2)
      first = state
    }
    const start = starts.find((gate) => gate.vertex === first >> 2 && gate.direction === (first & 3))
    return start === undefined ? undefined : { vertices: vertices.reverse(), start, goal, cost, least }
  }
}

/** Bends that are needed even on an empty map, to go on from direction `from` and arrive in direction `into`. */
function leastBends(from: number, into: number, dx: number, dy: number): number {
  const ahead = along(from, dx, dy)
  if (from === into) {
    const aside = from === 0 || from === 2 ? dy : dx
    if (ahead < 0) return 4
    return aside === 0 ? 0 : 2
  }
  if ((from ^ into) === 2) return 2
  return ahead >= 0 && along(into, dx, dy) >= 0 ? 1 : 3
}

function along(direction: number, dx: number, dy: number): number {
  return direction === 0 ? dx : direction === 1 ? dy : direction === 2 ? -dx : -dy
}
