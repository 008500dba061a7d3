import { produce } from 'immer'
import type { FlowNode, Lane, WorkflowDocument } from '../document.ts'
import { BAND_PADDING, bandOf, bandsBottom } from './bands.ts'
import { restack } from './restack.ts'

/**
 * Keeps every node inside the band of its department: a lane that is too low for a node grows, a node
 * that sticks out is moved in. Nodes without a department are kept below the last band.
 */
export function settle(document: WorkflowDocument): WorkflowDocument {
  const lanes = document.lanes.map((lane) => grown(lane, document.nodes))
  const roomy = lanes.every((lane, index) => lane === document.lanes[index])
    ? document
    : restack(document, lanes)
  return produce(roomy, (draft) => {
    for (const [index, node] of roomy.nodes.entries()) {
      const y = inside(roomy, node)
      const moved = draft.nodes[index]
      if (moved !== undefined && y !== node.position.y) moved.position.y = y
    }
  })
}

/** The lowest height at which every node of the lane fits with its padding. */
export function neededHeight(departmentId: string, nodes: readonly FlowNode[]): number {
  return nodes
    .filter((node) => node.departmentId === departmentId)
    .reduce((height, node) => Math.max(height, node.size.height + 2 * BAND_PADDING), 0)
}

function grown(lane: Lane, nodes: readonly FlowNode[]): Lane {
  const needed = neededHeight(lane.departmentId, nodes)
  return needed > lane.height ? { ...lane, height: needed } : lane
}

function inside(document: WorkflowDocument, node: FlowNode): number {
  const { y } = node.position
  if (document.lanes.length === 0) return y
  const band = bandOf(document, node.departmentId)
  if (band === null) {
    const bottom = bandsBottom(document.lanes)
    return y < bottom ? bottom + BAND_PADDING : y
  }
  const lowest = band.bottom - node.size.height
  if (y >= band.top && y <= lowest) return y
  return y < band.top ? band.top + BAND_PADDING : lowest - BAND_PADDING
}
