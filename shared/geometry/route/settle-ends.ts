import type { Point } from '../../model/document.ts'
import { centre } from '../box.ts'
import type { Box, Side } from '../types.ts'
import { outward, type Route, type RouteTask, type Shape } from './types.ts'

/** Lengthens the ends of a route that were moved off a tip, so that they meet the diamond or circle. */
export function settleEnds(task: RouteTask, route: Route): void {
  const { points } = route
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return
  points[0] = onOutline(first, task.source, task.sourceShape, route.leaving)
  points[points.length - 1] = onOutline(last, task.target, task.targetShape, route.entering)
}

function onOutline(point: Point, box: Box, shape: Shape, side: Side): Point {
  if (shape === 'box') return point
  const middle = centre(box)
  const out = outward[side]
  if (out.x !== 0) {
    const half = reach(Math.abs(point.y - middle.y), box.height / 2, box.width / 2, shape)
    return { x: middle.x + out.x * half, y: point.y }
  }
  const half = reach(Math.abs(point.x - middle.x), box.width / 2, box.height / 2, shape)
  return { x: point.x, y: middle.y + out.y * half }
}

/** How far the outline lies from the middle, `off` beside the axis through it. */
function reach(off: number, across: number, along: number, shape: Shape): number {
  const share = Math.min(1, off / across)
  return along * (shape === 'diamond' ? 1 - share : Math.sqrt(1 - share * share))
}
