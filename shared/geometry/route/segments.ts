import type { Point } from '../../model/document.ts'
import { bottom, right } from '../box.ts'
import type { BoxIndex } from '../box-index.ts'
import { mapStyle, spacing } from '../style.ts'
import type { Box } from '../types.ts'
import type { Route, RouteTask, Shape } from './types.ts'

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
  /** How much it should stay: it joins its two ends directly, or ends on the tip of a gateway or event. */
  readonly stiffness: number
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
    stiffness: stiffnessOf(task, route, index),
    turnFrom: forward ? turns[0] : turns[1],
    turnTo: forward ? turns[1] : turns[0],
  }
}

function stiffnessOf(task: RouteTask, { points }: Route, index: number): number {
  const tips =
    (index === 0 && task.sourceShape !== 'box' ? 1 : 0) +
    (index === points.length - 2 && task.targetShape !== 'box' ? 1 : 0)
  return tips + (points.length === 2 ? 2 : 0)
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
  if (index === 0) range = meet(range, sideRange(task.source, task.sourceShape, axis))
  if (index === route.points.length - 2) range = meet(range, sideRange(task.target, task.targetShape, axis))
  return range
}

function meet(a: [number, number], b: [number, number]): [number, number] {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
}

/** Where on a side a line may end: off the corners of a step, near the tips of the other shapes. */
function sideRange(box: Box, shape: Shape, axis: Axis): [number, number] {
  const [start, size] = axis === 'x' ? [box.x, box.width] : [box.y, box.height]
  const middle = start + size / 2
  const reach = shape === 'box' ? Math.max(0, size / 2 - corner) : size / 4
  return [middle - reach, middle + reach]
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
