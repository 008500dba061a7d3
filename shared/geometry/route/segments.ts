import type { Point } from '../../model/document.ts'
import type { Route, RouteTask } from './types.ts'

/** A movable piece of a route. `at` is its place across its own direction (x of an upright, y of a level one). */
export interface Segment {
  readonly task: RouteTask
  readonly route: Route
  readonly axis: Axis
  /** Index of its first corner. */
  readonly index: number
  readonly at: number
  /** From and to along its direction, from ≤ to. */
  readonly from: number
  readonly to: number
  /** How much it should stay: it joins its two ends directly, or ends on the tip of a gateway or event. */
  readonly stiffness: number
  /** Which way the route goes on at `from` and at `to`: towards smaller (−1) or larger (1) places; 0 at a node. */
  readonly turnFrom: number
  readonly turnTo: number
}

export type Axis = 'x' | 'y'
export const other: Readonly<Record<Axis, Axis>> = { x: 'y', y: 'x' }

/** The upright (`axis` x) or level (`axis` y) segments of all routes. */
export function segmentsAlong(routes: readonly (readonly [RouteTask, Route])[], axis: Axis): Segment[] {
  const segments: Segment[] = []
  for (const [task, route] of routes) {
    for (let at = 0; at + 1 < route.points.length; at++) {
      const segment = readSegment(task, route, at, axis)
      if (segment !== undefined) segments.push(segment)
    }
  }
  return segments
}

function readSegment(task: RouteTask, route: Route, index: number, axis: Axis): Segment | undefined {
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
  return {
    task,
    route,
    axis,
    index,
    at,
    from: Math.min(a[along], b[along]),
    to: Math.max(a[along], b[along]),
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
