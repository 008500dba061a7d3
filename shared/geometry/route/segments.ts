import type { Point } from '../../model/document.ts'
import { bottom, right } from '../box.ts'
import type { BoxIndex } from '../box-index.ts'
import { mapStyle, spacing } from '../style.ts'
import type { Box } from '../types.ts'
import type { Route, RouteTask } from './types.ts'

/** A movable piece of a route. `at` is its place across its own direction (x of an upright, y of a level one). */
export interface Segment {
  readonly route: Route
  /** Index of its first corner. */
  readonly index: number
  readonly at: number
  /** From and to along its direction, from ≤ to. */
  readonly from: number
  readonly to: number
  /** How far it may move. */
  readonly least: number
  readonly most: number
  /** Joins its two ends directly: moved last. */
  readonly straight: boolean
  /** Which way the route goes on at `from` and at `to`: towards smaller (−1) or larger (1) places; 0 at a node. */
  readonly turnFrom: number
  readonly turnTo: number
}

/** Farther than this nothing is moved: a route stays where the search put it. */
const farthest = 48
/** Corners of a step are round; lines stay off them. */
const corner = 10

type Axis = 'x' | 'y'
const other: Readonly<Record<Axis, Axis>> = { x: 'y', y: 'x' }

/** The upright (`axis` x) or level (`axis` y) segments of all routes. */
export function segmentsAlong(
  routes: readonly (readonly [RouteTask, Route])[],
  axis: Axis,
  index: BoxIndex,
): Segment[] {
  return routes.flatMap(([task, route]) =>
    route.points.slice(1).flatMap((_, at) => {
      const segment = readSegment(task, route, at, axis, index)
      return segment === undefined ? [] : [segment]
    }),
  )
}

function readSegment(
  task: RouteTask,
  route: Route,
  index: number,
  axis: Axis,
  boxes: BoxIndex,
): Segment | undefined {
  const [a, b] = [route.points[index], route.points[index + 1]]
  if (a === undefined || b === undefined) return undefined
  const along = other[axis]
  if (Math.abs(a[axis] - b[axis]) > 0.01 || Math.abs(a[along] - b[along]) < 0.01) return undefined
  const at = a[axis]
  const forward = a[along] < b[along]
  const turns = [
    turnAt(route.points[index - 1], at, axis),
    turnAt(route.points[index + 2], at, axis),
  ] as const
  const [least, most] = freedom(task, route, index, axis, a, b, boxes)
  return {
    route,
    index,
    at,
    from: Math.min(a[along], b[along]),
    to: Math.max(a[along], b[along]),
    least: Math.min(at, least),
    most: Math.max(at, most),
    straight: route.points.length === 2,
    turnFrom: forward ? turns[0] : turns[1],
    turnTo: forward ? turns[1] : turns[0],
  }
}

function turnAt(point: Point | undefined, at: number, axis: Axis): number {
  return point === undefined ? 0 : Math.sign(point[axis] - at)
}

function freedom(
  task: RouteTask,
  route: Route,
  index: number,
  axis: Axis,
  a: Point,
  b: Point,
  boxes: BoxIndex,
): [number, number] {
  let range = clearRange(axis, a, b, task, boxes)
  if (index === 0) range = meet(range, sideRange(task.source, axis))
  if (index === route.points.length - 2) range = meet(range, sideRange(task.target, axis))
  return range
}

function meet(a: [number, number], b: [number, number]): [number, number] {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
}

/** Where on a side a line may end. Circles and diamonds are met at their tips only. */
function sideRange(box: Box, axis: Axis): [number, number] {
  const [start, size] = axis === 'x' ? [box.x, box.width] : [box.y, box.height]
  const wide = box.width > 48 && box.height > 48
  return wide ? [start + corner, start + size - corner] : [start + size / 2, start + size / 2]
}

/** The free strip around a segment, between the boxes beside it. */
function clearRange(axis: Axis, a: Point, b: Point, task: RouteTask, boxes: BoxIndex): [number, number] {
  const at = a[axis]
  const along = other[axis]
  const [from, to] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])]
  const margin = spacing.clearance - 1
  const area =
    axis === 'x'
      ? { x: at - farthest, y: from - margin, width: 2 * farthest, height: to - from + 2 * margin }
      : { x: from - margin, y: at - farthest, width: to - from + 2 * margin, height: 2 * farthest }
  let [least, most] = [at - farthest, at + farthest]
  for (const box of boxes.near(area)) {
    const [start, end] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)]
    // The arrow head and its bend need more room before the target.
    const away = box === task.target ? mapStyle.edge.arrowLength + mapStyle.edge.radius : spacing.clearance
    if (end <= at) least = Math.max(least, end + away)
    if (start >= at) most = Math.min(most, start - away)
  }
  return [least, most]
}
