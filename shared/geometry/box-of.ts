import { moved, union } from './box.ts'
import type { Box, EdgeRoute, MapGeometry } from './types.ts'

/** Of an edge without a label. */
const EDGE = 24

/** The box of a node, a note or an edge's label (its middle where it has none); undefined when it is not drawn. */
export function boxOf({ nodes, notes, edges }: MapGeometry, id: string): Box | undefined {
  const edge = edges[id]
  return nodes[id]?.box ?? notes[id]?.box ?? (edge === undefined ? undefined : edgeBox(edge))
}

/** The place of an edge: its label, else a small square on its middle. */
export function edgeBox({ label, points }: EdgeRoute): Box | undefined {
  if (label !== undefined) return label.box
  const at = Math.max(1, Math.ceil((points.length - 1) / 2))
  const [from, to] = [points[at - 1], points[at]]
  if (from === undefined || to === undefined) return undefined
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  return { x: x - EDGE / 2, y: y - EDGE / 2, width: EDGE, height: EDGE }
}

/** A node with the name that stands beside it; whatever else has an id as it is. */
export function namedBoxOf(geometry: MapGeometry, id: string): Box | undefined {
  const { box, label } = geometry.nodes[id] ?? {}
  if (box === undefined || label === undefined) return boxOf(geometry, id)
  return union([box, moved(label.box, box)])
}
