import { createNode, defaultSize } from '#shared/model/create-node.ts'
import type { FlowNode, Lane, NodeKind, Note, Point, WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { addNode } from '#shared/model/edits/add-node.ts'
import { addNote } from '#shared/model/edits/add-note.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { newId } from '#shared/lib/id.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { kindWords } from '../node-words.ts'

/** Edges of new things lie on this grid, so that rows come out straight. */
export const GRID = 8

/**
 * Adds a node: at a point; else after the one selected node; else on the one selected edge; else in the
 * middle of what is visible. It is selected and waits for its name.
 */
export function addKind(map: OpenMap, kind: NodeKind, at?: Point): void {
  const node = createNode(kind, { id: newId() }) as FlowNode
  const change = at === undefined ? placed(map, node) : atPoint(node, at)
  add(map, node, change)
}

/** Adds a step where a connection was dropped on free ground, and leads there. */
export function addConnected(map: OpenMap, sourceId: string, at: Point): void {
  const node = centred(createNode('step', { id: newId() }), at)
  const edge = { id: newId(), source: sourceId, target: node.id, kind: 'sequence' } as const
  add(map, node, (document) => connect(addNode(document, { node }), edge))
}

function add(map: OpenMap, node: FlowNode, change: (document: WorkflowDocument) => WorkflowDocument): void {
  map.edit(`Add ${kindWords[node.kind]}`, change, { key: `add:${node.id}`, select: { nodeIds: [node.id] } })
  map.rename(node.id)
}

function placed(map: OpenMap, node: FlowNode): (document: WorkflowDocument) => WorkflowDocument {
  const { selection, history } = map.store.getState()
  const [nodeId, ...moreNodes] = selection.nodeIds
  const [edgeId, ...moreEdges] = selection.edgeIds
  const { nodes, lanes } = history.present.document
  const after = nodes.find((other) => other.id === nodeId)
  const ids = { node, newEdgeId: newId() }
  if (after !== undefined && moreNodes.length === 0 && after.kind !== 'end' && node.kind !== 'start') {
    return (document) => addAfter(document, { node, afterId: after.id, edgeId: ids.newEdgeId })
  }
  if (edgeId !== undefined && moreEdges.length === 0 && node.kind !== 'start' && node.kind !== 'end') {
    return (document) => insertOnEdge(document, { edgeId, ...ids, node: between(document, edgeId, node) })
  }
  return atPoint(node, nodes.length === 0 ? beginning(lanes) : (canvasPort()?.centre() ?? beginning(lanes)))
}

/** Where the first node of a map goes: at the left, in the middle of the first lane. */
function beginning([first]: readonly Lane[]): Point {
  return { x: 96, y: first === undefined ? 96 : first.height / 2 }
}

function between(document: WorkflowDocument, edgeId: string, node: FlowNode): FlowNode {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  const ends = document.nodes.filter((other) => other.id === edge?.source || other.id === edge?.target)
  const x = ends.reduce((sum, end) => sum + end.position.x + end.size.width / 2, 0) / ends.length
  const y = ends.reduce((sum, end) => sum + end.position.y + end.size.height / 2, 0) / ends.length
  return centred(node, { x, y })
}

function atPoint(node: FlowNode, at: Point): (document: WorkflowDocument) => WorkflowDocument {
  return (document) => addNode(document, { node: centred(node, at) })
}

function centred(node: FlowNode, at: Point): FlowNode {
  const { width, height } = defaultSize[node.kind]
  return { ...node, position: { x: snapped(at.x - width / 2), y: snapped(at.y - height / 2) } }
}

function snapped(value: number): number {
  return Math.round(value / GRID) * GRID
}

const noteSize = { width: 184, height: 56 }

/** Adds a note, about the one node or edge that is selected: beside it, else where asked, else in the middle of what is visible. */
export function addNoteAt(map: OpenMap, at?: Point): void {
  const { nodeIds, edgeIds } = map.store.getState().selection
  const [about, ...others] = [...nodeIds, ...edgeIds]
  const pinned = about !== undefined && others.length === 0 && at === undefined
  const port = canvasPort()
  const { x, y } = at ??
    (pinned ? port?.beside(about, noteSize) : undefined) ??
    port?.centre() ?? { x: 200, y: 120 }
  const note: Note = {
    id: newId(),
    text: '',
    position: { x: snapped(x), y: snapped(y) },
    size: noteSize,
    ...(pinned ? { about } : {}),
  }
  map.edit('Add note', (document) => addNote(document, { note }), {
    key: `add:${note.id}`,
    select: { noteIds: [note.id] },
  })
  map.rename(note.id)
}
