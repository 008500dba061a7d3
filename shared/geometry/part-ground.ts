import { union } from './box.ts'
import type { Box, MapGeometry, NodeBox } from './types.ts'

/** A part of a map, by the ids of its nodes and of the edges between them. */
interface MapPartIds {
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}

/** Room around a node, and half the width of the way along an edge. */
export const PART_ROOM = 12
export const PART_WAY = 9
export const PART_OUTLINE = 1.5

/** The nodes of a part, each with the name that stands beside an event or a gateway. */
export function partBoxes(part: MapPartIds, { nodes }: MapGeometry): Box[] {
  return part.nodeIds.flatMap((id) => withName(nodes[id]))
}

function withName(node: NodeBox | undefined): readonly Box[] {
  if (node === undefined) return []
  const { box, label } = node
  if (label === undefined) return [box]
  const name = { ...label.box, x: box.x + label.box.x, y: box.y + label.box.y }
  return [union([box, name]) ?? box]
}
