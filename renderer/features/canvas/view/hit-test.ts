import { routeBox } from '#shared/geometry/route-box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Point } from '#shared/model/document.ts'

/** The node, note or edge at a point of the map, from what is drawn on top downwards; null on bare ground. */
export function hitTest(geometry: MapGeometry, at: Point, tolerance: number): string | null {
  for (const { id, box } of Object.values(geometry.nodes)) if (holds(box, at, tolerance / 4)) return id
  for (const { id, box } of Object.values(geometry.notes)) if (holds(box, at, 0)) return id
  let [nearest, least]: [string | null, number] = [null, tolerance]
  for (const route of Object.values(geometry.edges)) {
    if (!holds(routeBox(route), at, tolerance)) continue
    const away = distanceTo(route.points, at)
    if (away >= least) continue
    least = away
    nearest = route.id
  }
  return nearest
}

/** Every node that lies, even partly, in an area of the map. */
export function nodesIn(geometry: MapGeometry, area: Box): string[] {
  return Object.values(geometry.nodes).flatMap(({ id, box }) => {
    const { x, y, width, height } = box
    const meets =
      x < area.x + area.width && area.x < x + width && y < area.y + area.height && area.y < y + height
    return meets ? [id] : []
  })
}

function holds({ x, y, width, height }: Box, at: Point, tolerance: number): boolean {
  return (
    at.x >= x - tolerance &&
    at.x <= x + width + tolerance &&
    at.y >= y - tolerance &&
    at.y <= y + height + tolerance
  )
}

function distanceTo(points: readonly Point[], at: Point): number {
  let least = Infinity
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]]
    if (a === undefined || b === undefined) continue
    const x = Math.max(Math.min(a.x, b.x), Math.min(at.x, Math.max(a.x, b.x)))
    const y = Math.max(Math.min(a.y, b.y), Math.min(at.y, Math.max(a.y, b.y)))
    least = Math.min(least, Math.hypot(at.x - x, at.y - y))
  }
  return least
}
