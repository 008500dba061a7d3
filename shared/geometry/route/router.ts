import type { Point } from '../../model/document.ts'
import { segmentBox } from '../box.ts'
import { spacing } from '../style.ts'
import type { Box, Side } from '../types.ts'
import { DrawnLines } from './drawn-lines.ts'
import { lineFrom, type Grid } from './grid.ts'
import { plainRoute, simplify } from './plain-route.ts'
import { cell, Regions, type Region } from './regions.ts'
import { price, Searcher, type Direction, type Found, type Gate } from './search.ts'
import { straightRoute } from './straight-route.ts'
import { outward, portOf, sideAt, sides, type Route, type RouteTask } from './types.ts'
import type { BoxIndex } from '../box-index.ts'

/**
 * Vertices that one edge, and all edges of one call together, may look at before plain routes are drawn. An edge
 * that found no way at all, as from row to row of a folded flow, may look `farther`.
 */
const limit = { edge: 6_000, farther: 250_000, total: 3_000_000, afterwards: 200 }
/**
 * Price of a side that another edge uses already: in the same sense, in the other (in against out), and of
 * leaving by the tip of a gateway, where two ways could not be told apart.
 */
const taken = { same: 18, other: 70, tip: 64 }
const outDirection: Readonly<Record<Side, Direction>> = { right: 0, bottom: 1, left: 2, top: 3 }
const intoDirection: Readonly<Record<Side, Direction>> = { left: 0, top: 1, right: 2, bottom: 3 }

/**
 * How a way is looked for, in turn: at the usual distances near the two nodes; there again, squeezing through where
 * boxes stand close; then in a wide surrounding, both ways.
 */
const usual = { channel: spacing.channel, clearance: spacing.clearance }
const squeezed = { channel: 5, clearance: 2 }
const attempts = [
  { reach: 200, ...usual },
  { reach: 900, ...usual },
  { reach: 200, ...squeezed },
  { reach: 900, ...squeezed },
] as const

/** No way leads farther than this from the box around its two nodes, nor is anything farther away looked at. */
export const farthestLook = Math.max(...attempts.map(({ reach }) => reach)) + cell

/** A way that costs this much more than it would on an empty map is looked for in a wide surrounding as well. */
const detour = price.bend + price.crossing

interface Occupant {
  readonly sourceId: string
  readonly targetId: string
  readonly points: readonly Point[]
}

interface Way {
  readonly route: Route
  readonly cost: number
  readonly least: number
}

/** Routes one task after another; each sees where the earlier ones run. */
export class Router {
  /** How many edges use each side of a node: coming in by it, going out by it. */
  private readonly uses = new Map<string, Uint16Array>()
  private readonly index: BoxIndex
  private readonly regions: readonly Regions[]
  private readonly searcher = new Searcher()
  private readonly lines = new DrawnLines()

  /** `index` holds the nodes, `soft` the places of their names; `reach`: how far around its nodes a way is looked for at first. */
  constructor(index: BoxIndex, soft: BoxIndex, reach: number = attempts[0].reach) {
    this.index = index
    const [near, ...others] = attempts
    this.regions = [{ ...near, reach }, ...others].map(
      (attempt) => new Regions(index, soft, this.lines, attempt),
    )
  }

  route(task: RouteTask): Route {
    const route = straightRoute(task, this.index) ?? this.search(task) ?? plainRoute(task)
    this.note(task.sourceId, route.leaving, 'out')
    this.note(task.targetId, route.entering, 'in')
    this.lines.add(route.points)
    return route
  }

  /** Marks a route that is drawn already, and the sides it uses, so that others keep off them. */
  occupy({ sourceId, targetId, points }: Occupant, boxes: ReadonlyMap<string, Box>): void {
    this.lines.add(points)
    const [source, target] = [boxes.get(sourceId), boxes.get(targetId)]
    const [first, last] = [points[0], points.at(-1)]
    if (source !== undefined && first !== undefined) this.note(sourceId, sideAt(source, first), 'out')
    if (target !== undefined && last !== undefined) this.note(targetId, sideAt(target, last), 'in')
  }

  private note(nodeId: string, side: Side, sense: 'in' | 'out'): void {
    let use = this.uses.get(nodeId)
    if (use === undefined) this.uses.set(nodeId, (use = new Uint16Array(8)))
    const at = slot(side, sense)
    use[at] = (use[at] ?? 0) + 1
  }

  private usePrice(nodeId: string, side: Side, sense: 'in' | 'out', narrow: boolean): number {
    const use = this.uses.get(nodeId)
    if (use === undefined) return 0
    const same = use[slot(side, sense)] ?? 0
    const other = use[slot(side, sense === 'in' ? 'out' : 'in')] ?? 0
    return (
      Math.min(2, same) * (narrow && sense === 'out' ? taken.tip : taken.same) + (other > 0 ? taken.other : 0)
    )
  }

  private search(task: RouteTask): Route | undefined {
    let best: Way | undefined
    for (const [attempt, regions] of this.regions.entries()) {
      const region = regions.around(task.source, task.target)
      const way = region === undefined ? undefined : this.searchIn(region, task)
      if (way !== undefined && (best === undefined || way.cost < best.cost)) best = way
      if (best !== undefined && (attempt > 0 || best.cost <= best.least + detour)) break
    }
    return (best ?? this.searchFarther(task))?.route
  }

  private searchFarther(task: RouteTask): Way | undefined {
    const region = this.regions[1]?.around(task.source, task.target)
    return region === undefined ? undefined : this.searchIn(region, task, limit.farther)
  }

  private searchIn(region: Region, task: RouteTask, within = limit.edge): Way | undefined {
    const starts = this.gates(task, region, 'out')
    const goals = this.gates(task, region, 'in')
    if (starts.length === 0 || goals.length === 0) return undefined
    const most = this.searcher.expansions > limit.total ? limit.afterwards : within
    const found = this.searcher.find(region.grid, starts, goals, most)
    if (found === undefined) return undefined
    const { cost, least } = found
    return { cost, least, route: toRoute(task, found, region.grid) }
  }

  /** The vertices just outside each side of a box, in line with its middle. */
  private gates(task: RouteTask, { grid, channel }: Region, sense: 'in' | 'out'): Gate[] {
    const [box, nodeId, costs] =
      sense === 'out' ? [task.source, task.sourceId, task.leave] : [task.target, task.targetId, task.enter]
    return sides.flatMap((side) => {
      const cost = costs[side]
      if (cost === undefined) return []
      const vertex = gateVertex(grid, box, side, channel)
      if (vertex === undefined || this.isBlocked(portOf(box, side), vertex, grid, box)) return []
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

function slot(side: Side, sense: 'in' | 'out'): number {
  return outDirection[side] * 2 + (sense === 'in' ? 0 : 1)
}
