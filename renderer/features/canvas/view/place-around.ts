import { boxOf, edgeBox } from '#shared/geometry/box-of.ts'
import { moved, union } from '#shared/geometry/box.ts'
import { routeBox } from '#shared/geometry/route-box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'

/**
 * The box to bring into view for nodes, notes and edges: with the names beside nodes, and edges from end to end with
 * their words, if all of it fits into the room (in map units); else nodes and notes alone, of edges their words.
 */
export function placeAround(geometry: MapGeometry, ids: readonly string[], room: Size): Box | undefined {
  const nodes = ids.flatMap((id) => namedBox(geometry, id))
  const routes = ids.flatMap((id) => geometry.edges[id] ?? [])
  const lines = routes.flatMap((route) => [
    routeBox(route),
    ...(route.label === undefined ? [] : [route.label.box]),
  ])
  const whole = union([...nodes, ...lines])
  if (whole === undefined || (whole.width <= room.width && whole.height <= room.height)) return whole
  return union(nodes.length > 0 ? nodes : routes.flatMap((route) => edgeBox(route) ?? []))
}

function namedBox(geometry: MapGeometry, id: string): Box[] {
  if (geometry.edges[id] !== undefined) return []
  const { label, box } = geometry.nodes[id] ?? {}
  const own = boxOf(geometry, id)
  if (own === undefined) return []
  return label === undefined || box === undefined ? [own] : [own, moved(label.box, box)]
}
