import type { FlowNode, Lane, WorkflowDocument } from '../document.ts'
import { BAND_PADDING, bandsOf } from './bands.ts'
import type { Band } from './bands.ts'
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
  const bands = bandsOf(roomy.lanes)
  const nodes = roomy.nodes.map((node) => {
    const y = inside(bands, node)
    return y === node.position.y ? node : { ...node, position: { ...node.position, y } }
  })
  return nodes.every((node, index) => node === roomy.nodes[index]) ? roomy : { ...roomy, nodes }
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

function inside(bands: readonly Band[], node: FlowNode): number {
  const { y } = node.position
  const last = bands.at(-1)
  if (last === undefined) return y
  const band = bands.find(({ departmentId }) => departmentId === node.departmentId)
  if (band === undefined) return y < last.bottom ? last.bottom + BAND_PADDING : y
  const lowest = band.bottom - node.size.height
  if (y >= band.top && y <= lowest) return y
  return y < band.top ? band.top + BAND_PADDING : lowest - BAND_PADDING
}
