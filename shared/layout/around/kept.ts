import { labelSize } from '../../geometry/label-size.ts'
import { mapStyle } from '../../geometry/style.ts'
import type { Box } from '../../geometry/types.ts'
import type { FlowNode, Point, Size, WorkflowDocument } from '../../model/document.ts'
import { bandsBottom, bandsOf } from '../../model/edits/bands.ts'
import type { Flow } from '../flow.ts'

/** Nodes that stay, by index in the flow: their centres, y counted from the top of their band. */
export type Kept = ReadonlyMap<number, Point>

/** Where the nodes to keep stand. One whose department has no band yet cannot stay: nobody knows where. */
export function keptNodes(document: WorkflowDocument, flow: Flow, ids: ReadonlySet<string>): Kept {
  const tops = topsOf(document, flow)
  const kept = new Map<number, Point>()
  for (const [index, { id, position, size }] of flow.nodes.entries()) {
    const top = tops[flow.lanes[index] ?? 0]
    if (!ids.has(id) || top === undefined) continue
    kept.set(index, { x: position.x + size.width / 2, y: position.y + size.height / 2 - top })
  }
  return kept
}

/** Top of each lane of the flow as the document has it; the last is where nodes without a department begin. */
export function topsOf({ lanes }: WorkflowDocument, flow: Flow): (number | undefined)[] {
  const tops = new Map(bandsOf(lanes).map(({ departmentId, top }) => [departmentId, top]))
  return [...flow.laneIds.map((id) => tops.get(id)), bandsBottom(lanes)]
}

/** A node with the room that its name usually takes: over a gateway, under an event; `centre` of the node itself. */
export function areaOf(node: FlowNode, size: Size, centre: Point): Box {
  const { height: named, width } = labelSize(node)
  const room = named === 0 ? 0 : named + mapStyle.label.gap
  const over = node.kind === 'decision' || node.kind === 'parallel'
  const wide = Math.max(size.width, width)
  return {
    x: centre.x - wide / 2,
    y: centre.y - size.height / 2 - (over ? room : 0),
    width: wide,
    height: size.height + room,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
