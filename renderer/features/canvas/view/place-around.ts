import { boxOf, edgeBox } from '#shared/geometry/box-of.ts'
import { moved, union } from '#shared/geometry/box.ts'
import { routeBox } from '#shared/geometry/route-box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'

/**
 * The box to bring into view for nodes, notes and edges: with the names beside nodes, and edges from end to end with
 * their words, if all of it fits into the room (in map units); else nodes and notes alone, else the first of them. Of
 * edges alone their words.
 */
export function placeAround(geometry: MapGeometry, ids: readonly string[], room: Size): Box | undefined {
  const named = ids.map((id) => namedBox(geometry, id)).filter((boxes) => boxes.length > 0)
  const routes = ids.flatMap((id) => geometry.edges[id] ?? [])
  const nodes = union(named.flat())
  const whole = union([...named.flat(), ...routes.map(routeBox)])
  const found = [whole, nodes].find((box) => box !== undefined && fits(box, room))
  return found ?? union(named[0] ?? routes.flatMap((route) => edgeBox(route) ?? []))
}

function fits({ width, height }: Box, room: Size): boolean {
  return width <= room.width && height <= room.height
}

function namedBox(geometry: MapGeometry, id: string): Box[] {
  if (geometry.edges[id] !== undefined) return []
  const { label, box } = geometry.nodes[id] ?? {}
  const own = boxOf(geometry, id)
  if (own === undefined) return []
  return label === undefined || box === undefined ? [own] : [own, moved(label.box, box)]
}
