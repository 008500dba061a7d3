import { defaultSize } from '#shared/model/create-node.ts'
import type { EdgeKind, FlowNode, Point, WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { addNode } from '#shared/model/edits/add-node.ts'
import { bandOf, middleOf } from '#shared/model/edits/bands.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { PLACE_GAP } from '#shared/model/edits/place.ts'
import { putClear } from '#shared/model/edits/put-clear.ts'
import { newId } from '#shared/lib/id.ts'
import type { MapSelection } from '../selection.ts'

/** Edges of new things lie on this grid, so that rows come out straight. */
export const GRID = 8

/** Left edge of the first column. */
const FIRST_X = 80

type Change = (document: WorkflowDocument) => WorkflowDocument

/** Adds a node; into a department, where its line names one. Done again, it makes the same edges by the same ids. */
export type Addition = (document: WorkflowDocument, departmentId?: string | null) => WorkflowDocument

/** Where a node goes that was asked for without a place: by what is selected, else into the middle of the view. */
export function placed(
  document: WorkflowDocument,
  selection: MapSelection,
  node: FlowNode,
  centre: Point | undefined,
): Addition {
  const { nodeIds, edgeIds } = selection
  // While lanes are being added the last of them is selected: the first node still goes into the first.
  const laneId = document.nodes.length === 0 ? null : selection.laneId
  const selected = nodeIds.flatMap((id) => document.nodes.find((each) => each.id === id) ?? [])
  const [edgeId, ...moreEdges] = edgeIds
  if (node.kind === 'start') return beginning(document, node, selected.at(-1)?.departmentId ?? laneId)
  const last = lastOf(document, selected)
  const leading = last.filter((each) => each.kind !== 'end')
  if (leading.length > 0) return following(leading, node, 'sequence')
  const end = last.at(-1)
  if (end !== undefined) return below(end, node)
  if (edgeId !== undefined && moreEdges.length === 0 && node.kind !== 'end') {
    const newEdgeId = newId()
    return (current) => insertOnEdge(current, { edgeId, node, newEdgeId })
  }
  if (laneId !== null || document.nodes.length === 0) return inLane(document, node, laneId)
  return (current) => clear(addNode(current, { node: centred(node, centre ?? { x: 200, y: 120 }) }), node.id)
}

/** Of these nodes those that lead to none of the others; the one selected last where they lead in a circle. */
function lastOf({ edges }: WorkflowDocument, nodes: readonly FlowNode[]): readonly FlowNode[] {
  const ids = new Set(nodes.map(({ id }) => id))
  const onward = new Set(
    edges.flatMap(({ source, target }) => (source !== target && ids.has(target) ? [source] : [])),
  )
  const last = nodes.filter(({ id }) => !onward.has(id))
  return last.length > 0 ? last : nodes.slice(-1)
}

/** At a point; the point is the node's middle. */
export function atPoint(node: FlowNode, at: Point): Change {
  return (document) => addNode(document, { node: centred(node, at) })
}

export function centred(node: FlowNode, at: Point): FlowNode {
  const { width, height } = defaultSize[node.kind]
  return { ...node, position: { x: snapped(at.x - width / 2), y: snapped(at.y - height / 2) } }
}

export function snapped(value: number): number {
  return Math.round(value / GRID) * GRID
}

/** After the last of these nodes; the others lead there too. */
export function following(
  after: readonly FlowNode[],
  node: FlowNode,
  kind: EdgeKind,
  edgeId: string = newId(),
): Addition {
  const afterId = after.at(-1)?.id ?? ''
  const besides = after.slice(0, -1).map(({ id }) => ({ id: newId(), source: id, target: node.id, kind }))
  const sources = besides.map(({ source }) => source)
  return (document, departmentId) =>
    besides.reduce(
      connect,
      addAfter(document, { node, afterId, besides: sources, edgeId, kind, departmentId }),
    )
}

/** Nothing follows an end: what is added stands under it, on its own. */
function below({ departmentId, position, size }: FlowNode, node: FlowNode): Change {
  const y = position.y + size.height + PLACE_GAP.along
  return put(node, departmentId, { x: position.x, y })
}

/** In the first column, in a department or else the first lane's. */
function beginning(document: WorkflowDocument, node: FlowNode, departmentId: string | null): Change {
  const starts = document.nodes.filter((each) => each.kind === 'start')
  const x = Math.min(...starts.map((each) => each.position.x))
  const lane = departmentId ?? starts.at(-1)?.departmentId ?? document.lanes[0]?.departmentId ?? null
  const row = starts.findLast((each) => each.departmentId === lane)
  const middle = row === undefined ? middleOfLane(document, lane) : middleOf(row)
  return put(node, lane, {
    x: starts.length === 0 ? FIRST_X : x,
    y: snapped(middle - node.size.height / 2),
  })
}

/** Behind what stands last in the lane, in its row; at the left of an empty one. */
function inLane(document: WorkflowDocument, node: FlowNode, laneId: string | null): Change {
  const lane = laneId ?? document.lanes[0]?.departmentId ?? null
  const last = document.nodes
    .filter((each) => each.departmentId === lane)
    .toSorted((one, other) => one.position.x + one.size.width - other.position.x - other.size.width)
    .at(-1)
  const middle = last === undefined ? middleOfLane(document, lane) : middleOf(last)
  return put(node, lane, {
    x: last === undefined ? FIRST_X : last.position.x + last.size.width + PLACE_GAP.across,
    y: snapped(middle - node.size.height / 2),
  })
}

function middleOfLane(document: WorkflowDocument, laneId: string | null): number {
  const band = bandOf(document, laneId)
  return band === null ? 96 : (band.top + band.bottom) / 2
}

function put(node: FlowNode, departmentId: string | null, at: Point): Change {
  return (document) => {
    const nodes = [...document.nodes, { ...node, departmentId, position: at }]
    return putClear({ ...document, nodes }, { nodeId: node.id, departmentId, at })
  }
}

function clear(document: WorkflowDocument, nodeId: string): WorkflowDocument {
  const node = document.nodes.find((each) => each.id === nodeId)
  if (node === undefined) return document
  return putClear(document, { nodeId, departmentId: node.departmentId, at: node.position })
}
