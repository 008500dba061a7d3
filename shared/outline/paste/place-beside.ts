import { newId } from '../../lib/id.ts'
import type { FlowNode, Lane, WorkflowDocument } from '../../model/document.ts'
import { bandsOf, bandsBottom } from '../../model/edits/bands.ts'
import { connect } from '../../model/edits/connect.ts'
import { restack } from '../../model/edits/restack.ts'
import { settle } from '../../model/edits/settle.ts'

const GAP = 80

/** A drawing put to the right of what a map holds, in the lanes of its departments; what was there stays where it is. */
export function placeBeside(document: WorkflowDocument, laid: WorkflowDocument): WorkflowDocument {
  const lanes = joinLanes(document.lanes, laid.lanes)
  const roomy = restack(document, lanes)
  const right = Math.max(...document.nodes.map((node) => node.position.x + node.size.width))
  const left = Math.min(...laid.nodes.map((node) => node.position.x))
  const dx = document.nodes.length === 0 ? 0 : right + GAP - left
  const shift = shifts(laid.lanes, lanes)
  const nodes = laid.nodes.map((node) => ({
    ...node,
    position: { x: node.position.x + dx, y: node.position.y + shift(node) },
  }))
  return settle({ ...roomy, nodes: [...roomy.nodes, ...nodes], edges: [...roomy.edges, ...laid.edges] })
}

/** Leads from a node to the first of the new ones that nothing leads into. */
export function leadInto(document: WorkflowDocument, from: string, ids: readonly string[]): WorkflowDocument {
  const led = new Set(document.edges.map((edge) => edge.target))
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const target = ids.find((id) => !led.has(id) && nodes.get(id)?.kind !== 'start')
  if (target === undefined) return document
  return connect(document, { id: newId(), source: from, target, kind: 'sequence' })
}

/** The lanes there were, as high as what comes needs, then the new ones. */
function joinLanes(own: readonly Lane[], others: readonly Lane[]): Lane[] {
  const heights = new Map(others.map(({ departmentId, height }) => [departmentId, height]))
  const known = new Set(own.map((lane) => lane.departmentId))
  return [
    ...own.map((lane) => {
      const needed = heights.get(lane.departmentId) ?? 0
      return needed > lane.height ? { ...lane, height: needed } : lane
    }),
    ...others.filter((lane) => !known.has(lane.departmentId)),
  ]
}

function shifts(from: readonly Lane[], to: readonly Lane[]): (node: FlowNode) => number {
  const before = new Map(bandsOf(from).map((band) => [band.departmentId, band.top]))
  const after = new Map(bandsOf(to).map((band) => [band.departmentId, band.top]))
  return ({ departmentId }) =>
    departmentId === null
      ? bandsBottom(to) - bandsBottom(from)
      : (after.get(departmentId) ?? 0) - (before.get(departmentId) ?? 0)
}
