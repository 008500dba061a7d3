import { boxOf, edgeBox } from '#shared/geometry/box-of.ts'
import { moved, union } from '#shared/geometry/box.ts'
import { routeBox } from '#shared/geometry/route-box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'

/**
 * The box to bring into view for nodes, notes and edges: with the names beside nodes, and edges from end to end with
 * their words, if all of it fits into the room (in map units); else nodes and notes alone, else the first of them with
 * as many others as fit. Of edges alone their words.
 */
export function placeAround(geometry: MapGeometry, ids: readonly string[], room: Size): Box | undefined {
  const named = ids.map((id) => namedBox(geometry, id)).filter((boxes) => boxes.length > 0)
  const routes = ids.flatMap((id) => geometry.edges[id] ?? [])
  const nodes = union(named.flat())
  const whole = union([...named.flat(), ...routes.map(routeBox)])
  const found = [whole, nodes].find((box) => box !== undefined && fits(box, room))
  return found ?? mostOf(named, room) ?? union(routes.flatMap((route) => edgeBox(route) ?? []))
}

/** The first of them, and of the others in their order those that fit in beside what is there already. */
function mostOf(named: readonly (readonly Box[])[], room: Size): Box | undefined {
  return named.reduce<Box | undefined>((box, boxes) => {
    const more = union([...(box === undefined ? [] : [box]), ...boxes])
    return box === undefined || (more !== undefined && fits(more, room)) ? more : box
  }, undefined)
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
