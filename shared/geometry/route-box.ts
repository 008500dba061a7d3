import type { Point } from '../model/document.ts'
import { segmentBox } from './box.ts'
import type { Box, EdgeRoute } from './types.ts'

/** Geometry is never changed in place, so the box around a route holds as long as the route. */
const known = new WeakMap<EdgeRoute, Box>()

/** The box around a route and its words; at least 1 wide and high, because a line alone would overlap nothing. */
export function routeBox(route: EdgeRoute): Box {
  let box = known.get(route)
  if (box === undefined) known.set(route, (box = around(route)))
  return box
}

function around({ points, label }: EdgeRoute): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  if (label !== undefined) {
    const { x, y, width, height } = label.box
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}

/** The pieces of a line as boxes without an area. */
export function segmentsOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, index) => segmentBox(points[index] ?? point, point))
}
