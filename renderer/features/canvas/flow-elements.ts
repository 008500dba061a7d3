import { Position } from '@xyflow/react'
import type { Edge, Node, NodeHandle } from '@xyflow/react'
import type { EdgeRoute, MapGeometry, NodeBox, NoteBox, Side } from '#shared/geometry/types.ts'
import type { FlowEdge, FlowNode, Note, Point, Size, WorkflowDocument } from '#shared/model/document.ts'
import { linksOf } from '#shared/model/links.ts'
import { isMerge } from '#shared/model/merges.ts'
import type { MapSelection } from '../../state/map/selection.ts'
import type { Mounted } from './view/mounted.ts'

export type ShapeNode = Node<
  { readonly node: FlowNode; readonly box: NodeBox; readonly merge: boolean },
  'shape'
>
export type NoteNode = Node<{ readonly note: Note; readonly box: NoteBox }, 'note'>
export type CanvasNode = ShapeNode | NoteNode
export type CanvasEdge = Edge<{ readonly edge: FlowEdge; readonly route: EdgeRoute }, 'route'>

interface Scene {
  readonly document: WorkflowDocument
  readonly geometry: MapGeometry
  readonly selection: MapSelection
  /** Where things are while they are dragged. */
  readonly dragged: ReadonlyMap<string, Point>
  readonly ariaLabel: (node: FlowNode) => string
  readonly edgeLabel: (edge: FlowEdge) => string
  /** The one node the tab key reaches. */
  readonly tabStop: string | null
  /** Place of each node in the order it is told in. */
  readonly order: ReadonlyMap<string, number>
  /** What is kept in the page; null: everything. */
  readonly mounted: Mounted | null
}

export function canvasNodes(scene: Omit<Scene, 'edgeLabel'>): CanvasNode[] {
  const selectedNodes = new Set(scene.selection.nodeIds)
  const selectedNotes = new Set(scene.selection.noteIds)
  const isMounted = (id: string) => scene.mounted === null || scene.mounted.nodes.has(id)
  const shapes = scene.document.nodes.flatMap((node) => {
    const box = scene.geometry.nodes[node.id]
    return box === undefined || !isMounted(node.id)
      ? []
      : [shapeNode(scene, node, box, selectedNodes.has(node.id))]
  })
  const notes = scene.document.notes.flatMap((note) => {
    const box = scene.geometry.notes[note.id]
    return box === undefined || !isMounted(note.id)
      ? []
      : [noteNode(scene, note, box, selectedNotes.has(note.id))]
  })
  return told(scene, shapes, notes)
}

/** As somebody tells the map: readers go through the page in this order. A note comes after what it is about. */
function told(
  { document, order }: Pick<Scene, 'document' | 'order'>,
  shapes: readonly ShapeNode[],
  notes: readonly NoteNode[],
): CanvasNode[] {
  const last = shapes.length
  const rank = (id: string | undefined) => (id === undefined ? last : (order.get(id) ?? last))
  const sources = new Map(notes.length === 0 ? [] : document.edges.map((edge) => [edge.id, edge.source]))
  const places = [
    ...shapes.map((item) => ({ item, at: rank(item.id) })),
    ...notes.map((item) => {
      const about = item.data.note.about ?? ''
      return { item, at: rank(sources.get(about) ?? about) + 0.5 }
    }),
  ]
  return places.toSorted((one, other) => one.at - other.at).map(({ item }) => item)
}

function shapeNode(
  scene: Omit<Scene, 'edgeLabel'>,
  node: FlowNode,
  box: NodeBox,
  selected: boolean,
): ShapeNode {
  return {
    id: node.id,
    type: 'shape',
    data: { node, box, merge: isMerge(node, linksOf(scene.document.edges)) },
    position: scene.dragged.get(node.id) ?? { x: box.box.x, y: box.box.y },
    ...sized(box.box),
    handles: handlesOf(box.box),
    selected,
    // Above the notes, whatever their order in the page.
    zIndex: 1,
    ariaLabel: scene.ariaLabel(node),
    domAttributes: {
      tabIndex: scene.tabStop === node.id ? 0 : -1,
      // What bears no words says them under the pointer.
      ...(isSmall(box.box) ? { title: scene.ariaLabel(node) } : {}),
    },
  }
}

/** As in a collapsed lane: too low for words and for handles on every side. */
export function isSmall({ height }: Size): boolean {
  return height < 20
}

function noteNode(scene: Omit<Scene, 'edgeLabel'>, note: Note, box: NoteBox, selected: boolean): NoteNode {
  return {
    id: note.id,
    type: 'note',
    data: { note, box },
    position: scene.dragged.get(note.id) ?? { x: box.box.x, y: box.box.y },
    ...sized(box.box),
    handles: [],
    selected,
    connectable: false,
    ariaLabel: `Note: ${note.text === '' ? 'empty' : note.text}`,
    domAttributes: { tabIndex: -1 },
  }
}

function sized({ width, height }: Size) {
  return { width, height, measured: { width, height } }
}

export const sides: readonly Side[] = ['left', 'top', 'right', 'bottom']

export const positionOf: Readonly<Record<Side, Position>> = {
  left: Position.Left,
  top: Position.Top,
  right: Position.Right,
  bottom: Position.Bottom,
}

const knownHandles = new Map<string, NodeHandle[]>()

/** Given to React Flow so that edges can be drawn before (or without) measuring the page. There are few sizes. */
function handlesOf(size: Size): NodeHandle[] {
  const key = `${size.width} ${size.height}`
  let handles = knownHandles.get(key)
  if (handles === undefined) knownHandles.set(key, (handles = makeHandles(size)))
  return handles
}

function makeHandles({ width, height }: Size): NodeHandle[] {
  const at: Record<Side, Point> = {
    left: { x: 0, y: height / 2 },
    top: { x: width / 2, y: 0 },
    right: { x: width, y: height / 2 },
    bottom: { x: width / 2, y: height },
  }
  const ends = sides.map((side): NodeHandle => ({
    id: side,
    type: 'source',
    position: positionOf[side],
    ...at[side],
    width: 1,
    height: 1,
  }))
  return [...ends, { id: 'body', type: 'target', position: Position.Left, x: 0, y: 0, width, height }]
}

export function canvasEdges(
  scene: Pick<Scene, 'document' | 'geometry' | 'selection' | 'edgeLabel' | 'mounted'>,
): CanvasEdge[] {
  const selected = new Set(scene.selection.edgeIds)
  return scene.document.edges.flatMap((edge) => {
    if (scene.mounted !== null && !scene.mounted.edges.has(edge.id)) return []
    const route = scene.geometry.edges[edge.id]
    if (route === undefined) return []
    const [source, target] = [scene.geometry.nodes[edge.source], scene.geometry.nodes[edge.target]]
    return {
      id: edge.id,
      type: 'route' as const,
      source: edge.source,
      target: edge.target,
      sourceHandle: sideOf(source, route.points[0]),
      targetHandle: sideOf(target, route.points.at(-1)),
      data: { edge, route },
      ariaLabel: scene.edgeLabel(edge),
      // Nodes say where they lead; all edges once more, before the first node, would bury it. A key leads to one.
      domAttributes: selected.has(edge.id) ? { tabIndex: -1 } : { 'aria-hidden': true },
      selected: selected.has(edge.id),
      reconnectable: selected.has(edge.id),
    }
  })
}

/** The side of a node's box that a point of its border lies on. */
function sideOf(node: NodeBox | undefined, point: Point | undefined): Side {
  if (node === undefined || point === undefined) return 'right'
  const { x, y, width, height } = node.box
  const gaps: [Side, number][] = [
    ['left', Math.abs(point.x - x)],
    ['right', Math.abs(point.x - x - width)],
    ['top', Math.abs(point.y - y)],
    ['bottom', Math.abs(point.y - y - height)],
  ]
  return gaps.reduce((best, next) => (next[1] < best[1] ? next : best))[0]
}
