import { grow, moved, overlaps } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import type { Clutter } from '../place-labels.ts'
import { routeBox, segmentsOf } from '../route-box.ts'
import { mapStyle } from '../style.ts'
import type { Box, EdgeRoute, LaneBand, MessageRoute, NodeBox, NoteBox } from '../types.ts'

interface Ground {
  /** Nodes with the names that stay; a name about to be placed is left out. */
  readonly nodes: Iterable<NodeBox>
  /** Edges with the words that stay. */
  readonly edges: Iterable<EdgeRoute>
  readonly messages: Iterable<MessageRoute>
  readonly notes: Iterable<NoteBox>
  readonly lanes: readonly LaneBand[]
}

/** All that words must keep clear of in an area, without what lies elsewhere. */
export function clutterIn(area: Box, { nodes, edges, messages, notes, lanes }: Ground): Clutter {
  const solid = new BoxIndex()
  const lines = new BoxIndex()
  const add = (box: Box) => {
    if (overlaps(area, box)) solid.add(box)
  }
  for (const { box, entry, label } of nodes) {
    // A name may reach into the area from a node that lies outside.
    if (!overlaps(area, grow(box, 200))) continue
    add(box)
    if (entry !== undefined) add(moved(entry.box, box))
    if (label !== undefined) add(moved(label.box, box))
  }
  for (const { box } of notes) add(box)
  for (const { title } of lanes) add(title.box)
  for (const edge of edges) {
    if (!overlaps(area, routeBox(edge))) continue
    for (const segment of segmentsOf(edge.points)) lines.add(segment)
    for (const { x, y } of edge.handoffs) add(markBox(x, y))
    if (edge.label !== undefined) add(edge.label.box)
  }
  for (const { points, label } of messages) {
    for (const segment of segmentsOf(points)) lines.add(segment)
    if (label !== undefined) add(label.box)
  }
  return { solid, lines }
}

/** What a handoff mark covers. */
export function markBox(x: number, y: number): Box {
  const reach = mapStyle.handoff.radius + 1
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
}
