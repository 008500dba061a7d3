import type { Size, WorkflowDocument } from '../model/document.ts'
import { layAround } from './around/lay-around.ts'
import { assignRows } from './assign-rows.ts'
import { findChains } from './chains.ts'
import { readFlow } from './flow.ts'
import { foldRanks } from './fold-ranks.ts'
import { columnRooms, placeColumns } from './place-columns.ts'
import { placeRows } from './place-rows.ts'
import { rankNodes } from './rank-nodes.ts'
import { settleNotes } from './settle-notes.ts'
import { spreadLoose } from './spread-loose.ts'
import { weighLinks } from './weigh-links.ts'
import { joinRows, wrapAgain, wrapToFit } from './wrap/wrap-rows.ts'

export interface LayoutOptions {
  /** Nodes that stay where they are in their band; the others are laid out around them. */
  readonly keep?: ReadonlySet<string>
  /** Room for the whole map, in map units: a flow too long for it is wrapped into rows. */
  readonly fitTo?: Size
}

/**
 * Automatic layout: the flow runs to the right in columns (dagre's ranks, folded where a handoff can go
 * straight into the next lane), the departments' lanes are stacked in the document's order from y = 0 and
 * as high as their content needs; nodes without a department go below the last lane. A department that
 * owns nodes but has no lane gets one appended. Positions, sizes and lane heights are set; nothing else
 * changes. The rows of a wrapped flow begin where they began. Never throws, the same input gives the same output.
 */
export function layoutDocument(document: WorkflowDocument, options: LayoutOptions = {}): WorkflowDocument {
  const laid = layOut(joinRows(document), options.keep)
  if (options.fitTo !== undefined) return wrapToFit(laid, options.fitTo)
  return wrapAgain(laid, document)
}

function layOut(document: WorkflowDocument, keep: LayoutOptions['keep']): WorkflowDocument {
  const drawn = readFlow(document)
  const { ranks, order } = rankNodes(drawn)
  const flow = weighLinks(drawn, ranks)
  const columns = spreadLoose(flow, foldRanks(flow, ranks))
  const rows = assignRows(flow, columns, findChains(flow, columns), order)
  if (keep !== undefined && keep.size > 0) return layAround(document, flow, columns, rows, keep)
  const xs = placeColumns(columnRooms(flow, columns, rows))
  const { centres, lanes: bands } = placeRows(flow, rows)
  const known = new Map(document.lanes.map((lane) => [lane.departmentId, lane]))
  const lanes = bands.map((band) => ({ ...known.get(band.departmentId), ...band }))
  const placed = new Map(
    flow.nodes.map((node, index) => {
      const size = flow.sizes[index] ?? node.size
      const centre = { x: xs[columns[index] ?? 0] ?? 0, y: centres[index] ?? 0 }
      const position = { x: Math.round(centre.x - size.width / 2), y: Math.round(centre.y - size.height / 2) }
      return [node.id, { ...node, position, size }] as const
    }),
  )
  const nodes = document.nodes.map((node) => placed.get(node.id) ?? node)
  return { ...document, lanes, nodes, notes: settleNotes(document, nodes, lanes) }
}
