import type { Point } from '../../model/document.ts'
import { segmentBox } from '../box.ts'
import { spacing } from '../style.ts'
import type { Box, Side } from '../types.ts'
import { buildGrid, lineFrom, type Grid } from './grid.ts'
import { plainRoute, simplify } from './plain-route.ts'
import { Searcher, type Direction, type Found, type Gate } from './search.ts'
import { straightRoute } from './straight-route.ts'
import { outward, portOf, sides, type Route, type RouteTask } from './types.ts'
import type { BoxIndex } from '../box-index.ts'

/** Vertices that one edge, and all edges of one call together, may look at before plain routes are drawn. */
const limit = { edge: 6_000, total: 600_000, afterwards: 200 }
/**
 * Price of a side that another edge uses already: in the same sense, in the other (in against out), and of
 * leaving by the tip of a gateway, where two ways could not be told apart.
 */
const taken = { same: 18, other: 70, tip: 64 }
const outDirection: Readonly<Record<Side, Direction>> = { right: 0, bottom: 1, left: 2, top: 3 }
const intoDirection: Readonly<Record<Side, Direction>> = { left: 0, top: 1, right: 2, bottom: 3 }

interface Level {
  readonly grid: Grid
  readonly searcher: Searcher
  readonly channel: number
}

/** Routes one task after another; each sees where the earlier ones run. */
export class Router {
  private readonly levels: (Level | undefined)[] = []
  private readonly uses = new Map<string, { in: number; out: number }>()
  private readonly boxes: readonly Box[]
  private readonly soft: readonly Box[]
  private readonly index: BoxIndex

  constructor(boxes: readonly Box[], soft: readonly Box[], index: BoxIndex) {
    this.boxes = boxes
    this.soft = soft
    this.index = index
  }

  route(task: RouteTask): Route {
    const route =
      straightRoute(task, this.index) ?? this.search(task, 0) ?? this.search(task, 1) ?? plainRoute(task)
    this.note(task.sourceId, route.leaving, 'out')
    this.note(task.targetId, route.entering, 'in')
    this.occupy(route.points)
    return route
  }

  /** Marks a route that is drawn already, so that others keep off it. */
  occupy(points: readonly Point[]): void {
    this.level(0)
    for (const level of this.levels) if (level !== undefined) markUsed(level.grid, points)
  }

  private note(nodeId: string, side: Side, sense: 'in' | 'out'): void {
    const key = `${side} ${nodeId}`
    const use = this.uses.get(key) ?? { in: 0, out: 0 }
    use[sense]++
    this.uses.set(key, use)
  }

  private usePrice(nodeId: string, side: Side, sense: 'in' | 'out', narrow: boolean): number {
    const use = this.uses.get(`${side} ${nodeId}`)
    if (use === undefined) return 0
    const [same, other] = sense === 'in' ? [use.in, use.out] : [use.out, use.in]
    return (
      Math.min(2, same) * (narrow && sense === 'out' ? taken.tip : taken.same) + (other > 0 ? taken.other : 0)
    )
  }

  /** The usual distances first; level 1 squeezes through where boxes stand close. */
  private level(number: 0 | 1): Level | undefined {
    if (!(number in this.levels)) {
      const [channel, clearance] = number === 0 ? [spacing.channel, spacing.clearance] : [5, 2]
      const grid = buildGrid(this.boxes, this.soft, channel, clearance)
      this.levels[number] = grid === undefined ? undefined : { grid, searcher: new Searcher(grid), channel }
    }
    return this.levels[number]
  }

  private search(task: RouteTask, number: 0 | 1): Route | undefined {
    const level = this.level(number)
    if (level === undefined) return undefined
    const starts = this.gates(task, level, 'out')
    const goals = this.gates(task, level, 'in')
    if (starts.length === 0 || goals.length === 0) return undefined
    const most = level.searcher.expansions > limit.total ? limit.afterwards : limit.edge
    const found = level.searcher.find(starts, goals, most)
    return found === undefined ? undefined : toRoute(task, found, level.grid)
  }

  /** The vertices just outside each side of a box, in line with its middle. */
  private gates(task: RouteTask, level: Level, sense: 'in' | 'out'): Gate[] {
    const [box, nodeId, costs] =
      sense === 'out' ? [task.source, task.sourceId, task.leave] : [task.target, task.targetId, task.enter]
    return sides.flatMap((side) => {
      const cost = costs[side]
      if (cost === undefined) return []
      const vertex = gateVertex(level.grid, box, side, level.channel)
      if (vertex === undefined || this.isBlocked(portOf(box, side), vertex, level.grid, box)) return []
      const direction = sense === 'out' ? outDirection[side] : intoDirection[side]
      return [{ vertex, direction, cost: cost + this.usePrice(nodeId, side, sense, box.height < 48) }]
    })
  }

  private isBlocked(port: Point, vertex: number, grid: Grid, own: Box): boolean {
    for (const box of this.index.near(segmentBox(port, pointAt(grid, vertex)))) if (box !== own) return true
    return false
  }
}

/** The first vertex at least `channel` (less what lines were merged by) away from a side. */
function gateVertex(grid: Grid, box: Box, side: Side, channel: number): number | undefined {
  const { xs, ys } = grid
  const rows = ys.length
  const port = portOf(box, side)
  const { x, y } = outward[side]
  const away = channel - 3.5
  const i =
    x === 0
      ? lineFrom(xs, port.x - 0.01)
      : x > 0
        ? lineFrom(xs, port.x + away)
        : lineFrom(xs, port.x - away + 0.01) - 1
  const j =
    y === 0
      ? lineFrom(ys, port.y - 0.01)
      : y > 0
        ? lineFrom(ys, port.y + away)
        : lineFrom(ys, port.y - away + 0.01) - 1
  return i < 0 || j < 0 || i >= xs.length || j >= rows ? undefined : i * rows + j
}

function pointAt(grid: Grid, vertex: number): Point {
  const i = Math.floor(vertex / grid.ys.length)
  return { x: grid.xs[i] ?? 0, y: grid.ys[vertex - i * grid.ys.length] ?? 0 }
}

function toRoute(task: RouteTask, found: Found, grid: Grid): Route {
  const leaving = sides.find((side) => outDirection[side] === found.start.direction) ?? 'right'
  const entering = sides.find((side) => intoDirection[side] === found.goal.direction) ?? 'left'
  const way = found.vertices.map((vertex) => pointAt(grid, vertex))
  const points = simplify([portOf(task.source, leaving), ...way, portOf(task.target, entering)])
  return { id: task.id, leaving, entering, points }
}

function markUsed(grid: Grid, points: readonly Point[]): void {
  const { xs, ys } = grid
  const rows = ys.length
  for (const [index, b] of points.slice(1).entries()) {
    const a = points[index] ?? b
    const [i0, i1] = [lineFrom(xs, Math.min(a.x, b.x) - 3), lineFrom(xs, Math.max(a.x, b.x) - 3)]
    const [j0, j1] = [lineFrom(ys, Math.min(a.y, b.y) - 3), lineFrom(ys, Math.max(a.y, b.y) - 3)]
    if (Math.abs(a.y - b.y) < 0.01) for (let i = i0; i < i1; i++) raise(grid.acrossUsed, i * rows + j0)
    else for (let j = j0; j < j1; j++) raise(grid.downUsed, i0 * rows + j)
  }
}

function raise(used: Uint8Array, at: number): void {
  const value = used[at] ?? 0
  if (value < 255) used[at] = value + 1
}
