import { commonArea } from '#shared/geometry/box.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, EdgeRoute } from '#shared/geometry/types.ts'
import type { Point } from '#shared/model/document.ts'

/** Along an edge from its source, in map units: where its mark stands, the first of the places that cover least. */
const PLACES = [22, 14, 9, 30, 38, 46, 54, 62, 70, 78, 86, 94, 102, 110, 126, 142, 158, 174, 6]

/** Where marks of a radius stand on edges: each near its source, clear of all their words and of each other. */
export function markPlaces(routes: readonly EdgeRoute[], radius: number): ReadonlyMap<string, Point> {
  const taken: Box[] = routes.flatMap(({ label }) => label?.box ?? [])
  const marks = new Map<string, Point>()
  for (const { id, points } of routes) {
    const onLine = PLACES.flatMap((away) => pointAlong(points, away) ?? [])
    const places = [...onLine, ...beside(onLine[0], radius)]
    const covered = places.map((at) =>
      taken.reduce((sum, box) => sum + commonArea(around(at, radius), box), 0),
    )
    const place = places[covered.indexOf(Math.min(...covered))]
    if (place === undefined) continue
    taken.push(around(place, radius))
    marks.set(id, place)
  }
  return marks
}

/** Off a line whose words take up all of it: just clear of a label of one line. */
function beside(at: Point | undefined, radius: number): readonly Point[] {
  if (at === undefined) return []
  const off = radius + mapStyle.edgeLabel.lineHeight / 2 + 2
  return [
    { x: at.x, y: at.y - off },
    { x: at.x, y: at.y + off },
    { x: at.x + off, y: at.y },
    { x: at.x - off, y: at.y },
  ]
}

/** The arrow head and a little. */
const HEAD = 18

function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** The point so far along a line from its beginning; short of its arrow head on a short line. */
function pointAlong(points: readonly Point[], away: number): Point | undefined {
  const pieces = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))
  const length = pieces.reduce((sum, { from, to }) => sum + distance(from, to), 0)
  let left = Math.min(away, Math.max(length / 2, length - HEAD))
  for (const { from, to } of pieces) {
    const piece = distance(from, to)
    if (left <= piece && piece > 0) {
      const part = left / piece
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    }
    left -= piece
  }
  return undefined
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
