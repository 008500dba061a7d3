import { produce } from 'immer'
import type { Result } from '../../lib/result.ts'
import { failure } from '../../lib/result.ts'
import type { FlowNode, Point, WorkflowDocument } from '../document.ts'
import { bandAt, middleOf } from './bands.ts'
import { openColumn } from './insert-on-edge.ts'
import { mayConnect } from './may-connect.ts'
import { PLACE_GAP } from './place.ts'
import { putClear } from './put-clear.ts'
import { settle } from './settle.ts'

/** Put nearer to a straight row than this it goes on the row. */
const ROW = 40

interface Put {
  readonly edgeId: string
  readonly nodeId: string
}

/** Whether a node may be put between the ends of an edge: it has no edges yet, and something may lead in and on. */
export function mayPutOnEdge(document: WorkflowDocument, { edgeId, nodeId }: Put): Result<null> {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  const node = document.nodes.find((candidate) => candidate.id === nodeId)
  if (edge === undefined || node === undefined)
    return failure('refused', 'Choose a node and an edge of the map.')
  if (document.edges.some(({ source, target }) => source === nodeId || target === nodeId))
    return failure('refused', 'Only a node without edges can be put on one.')
  if (node.kind === 'start' || node.kind === 'end')
    return failure('refused', 'A start or an end cannot stand in the middle of the flow.')
  const into = mayConnect(document, { source: edge.source, target: nodeId, kind: edge.kind })
  return into.ok ? mayConnect(document, { source: nodeId, target: edge.target, kind: 'sequence' }) : into
}

/**
 * Puts a node that is on the map already between the ends of an edge: the edge leads into it, a new one leads
 * on. It goes where it was dropped (`at`, its top left corner), on the row of the two where it is near; where
 * they stand too close everything from the target to the right moves on.
 */
export function putOnEdge(
  document: WorkflowDocument,
  { edgeId, nodeId, at, newEdgeId }: Put & { readonly at: Point; readonly newEdgeId: string },
): WorkflowDocument {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  const node = document.nodes.find((candidate) => candidate.id === nodeId)
  if (edge === undefined || node === undefined || !mayPutOnEdge(document, { edgeId, nodeId }).ok)
    return document
  if (document.edges.some((other) => other.id === newEdgeId)) return document
  const opened = openColumn(document, { edgeId, node })
  const [source, target] = [edge.source, edge.target].map((id) => opened.nodes.find((each) => each.id === id))
  if (source === undefined || target === undefined) return document
  const departmentId = bandAt(opened, at.y + node.size.height / 2)?.departmentId ?? null
  const place = {
    x: columnFor(node, at.x, source, target),
    y: rowFor(node, at.y, source, target, departmentId),
  }
  const put = settle(putClear(opened, { nodeId, departmentId, at: place }))
  return produce(put, (draft) => {
    const before = draft.edges.find((candidate) => candidate.id === edgeId)
    if (before !== undefined) before.target = nodeId
    draft.edges.push({ id: newEdgeId, source: nodeId, target: edge.target, kind: 'sequence' })
    // Its place follows from the flow now.
    const moved = draft.nodes.find((candidate) => candidate.id === nodeId)
    if (moved !== undefined) delete moved.placed
  })
}

/** Between the two, as near to where it was dropped as the room allows; where it was dropped if the edge leads back. */
function columnFor(node: FlowNode, x: number, source: FlowNode, target: FlowNode): number {
  const least = source.position.x + source.size.width + PLACE_GAP.across
  const most = target.position.x - PLACE_GAP.across - node.size.width
  if (most < least) return target.position.x < source.position.x ? x : Math.round((least + most) / 2)
  return Math.min(most, Math.max(least, x))
}

function rowFor(
  node: FlowNode,
  y: number,
  source: FlowNode,
  target: FlowNode,
  departmentId: string | null,
): number {
  const row = [source, target].find(
    (end) => end.departmentId === departmentId && Math.abs(middleOf(end) - y - node.size.height / 2) <= ROW,
  )
  return row === undefined ? y : middleOf(row) - node.size.height / 2
}
