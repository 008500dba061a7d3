import { sameData } from '../../lib/same-data.ts'
import type { FlowEdge, FlowNode, Point, WorkflowDocument } from '../../model/document.ts'
import { placesOf } from '../../model/links.ts'
import { grow, moved } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import { edgeRoute } from '../edge-routes.ts'
import { edgeText } from '../edge-text.ts'
import { handoffMarks } from '../handoffs.ts'
import { placeEdgeLabel, placeName } from '../place-labels.ts'
import { Reach } from '../reach.ts'
import { routeBox, segmentsOf } from '../route-box.ts'
import type { Box, EdgeRoute, LaneBand, MapGeometry, NodeBox, NoteBox } from '../types.ts'
import type { Drawn } from './drawn.ts'
import { earlierEdges } from './edge-changes.ts'
import { clutterIn, markBox } from './near-clutter.ts'
import type { NodeChanges } from './node-changes.ts'

interface Now {
  readonly nodes: NodeChanges
  /** Edges that run otherwise than before. */
  readonly lines: ReadonlyMap<string, readonly Point[]>
  readonly notes: Readonly<Record<string, NoteBox>>
  readonly lanes: readonly LaneBand[]
}

/** Nodes with the names beside them and edges with their words: those that changed, and those something now covers. */
export function placeWords(
  before: Drawn,
  document: WorkflowDocument,
  now: Now,
): Pick<MapGeometry, 'nodes' | 'edges'> {
  const drafts = draftEdges(before, document, now)
  const fresh = freshGround(before, drafts, now)
  const names = nodesToName(before, document, now, fresh)
  const nodes = nameNodes(before, document, now, drafts, names)
  const edges = labelEdges(before, document, now, drafts, nodes, fresh)
  return { nodes, edges }
}

/** Every edge along its line with its marks; words where they need not be placed anew. */
function draftEdges(before: Drawn, document: WorkflowDocument, now: Now): Map<string, EdgeRoute> {
  const drafts = new Map<string, EdgeRoute>()
  const { nodes, lanes, lines } = now
  const departed = new Set(
    [...nodes.changes.values()].filter((change) => change.departed).map(({ id }) => id),
  )
  const departmentOf = departments(document)
  const earlier = earlierEdges(before.document, document)
  const saysTheSame = wordsOf(before.document, document, earlier)
  const newBands = lanes !== before.geometry.lanes
  const touched = ({ id, source, target }: FlowEdge) =>
    newBands || lines.has(id) || nodes.changes.has(source) || nodes.changes.has(target)
  for (const edge of document.edges) {
    const was = before.geometry.edges[edge.id]
    if (was !== undefined && earlier(edge) === edge && !touched(edge)) {
      drafts.set(edge.id, was)
      continue
    }
    const points = lines.get(edge.id) ?? was?.points
    if (points === undefined || !nodes.bare.has(edge.source) || !nodes.bare.has(edge.target)) continue
    const runs = lines.has(edge.id) || was === undefined
    const marks = runs || newBands || departed.has(edge.source) || departed.has(edge.target)
    const from = departmentOf(edge.source)
    const handoffs = marks ? handoffMarks(points, from, departmentOf(edge.target), lanes) : was.handoffs
    const sameWords = !runs && saysTheSame(edge)
    if (sameWords && sameData(handoffs, was.handoffs)) drafts.set(edge.id, was)
    else drafts.set(edge.id, edgeRoute(edge, points, handoffs, sameWords ? was.label : undefined))
  }
  return drafts
}

function wordsOf(
  before: WorkflowDocument,
  after: WorkflowDocument,
  earlier: (edge: FlowEdge) => FlowEdge | undefined,
): (edge: FlowEdge) => boolean {
  const [nameBefore, nameAfter] = [names(before), names(after)]
  return (edge) => {
    const was = earlier(edge)
    if (was === undefined) return false
    const [nameWas, name] = [nameBefore(was.target), nameAfter(edge.target)]
    return (was === edge && nameWas === name) || edgeText(was, nameWas) === edgeText(edge, name)
  }
}

function departments(document: WorkflowDocument): (nodeId: string) => string | null {
  const places = placesOf(document.nodes)
  return (nodeId) => document.nodes[places.get(nodeId) ?? -1]?.departmentId ?? null
}

/** What was not there before, and may now cover words. */
function freshGround(before: Drawn, drafts: ReadonlyMap<string, EdgeRoute>, now: Now): BoxIndex {
  const fresh = new BoxIndex()
  for (const { after, before: was } of now.nodes.changes.values()) {
    if (after === undefined || (sameData(after.box, was?.box) && sameData(after.entry, was?.entry))) continue
    fresh.add(after.box)
    if (after.entry !== undefined) fresh.add(moved(after.entry.box, after.box))
  }
  for (const note of Object.values(now.notes))
    if (before.geometry.notes[note.id] !== note) fresh.add(note.box)
  for (const [id, route] of drafts) {
    const was = before.geometry.edges[id]
    if (route === was) continue
    if (now.lines.has(id)) for (const segment of segmentsOf(route.points)) fresh.add(segment)
    for (const { x, y } of route.handoffs) fresh.add(markBox(x, y))
  }
  return fresh
}

/** Events and gateways whose name is new, or stands where something now lies. */
function nodesToName(before: Drawn, { nodes }: WorkflowDocument, now: Now, fresh: BoxIndex): FlowNode[] {
  return nodes.filter((node) => {
    if (node.kind === 'step') return false
    if (now.nodes.changes.has(node.id)) return true
    const drawn = before.geometry.nodes[node.id]
    return drawn?.label !== undefined && fresh.near(moved(drawn.label.box, drawn.box)).length > 0
  })
}

function nameNodes(
  before: Drawn,
  document: WorkflowDocument,
  now: Now,
  drafts: ReadonlyMap<string, EdgeRoute>,
  unnamed: readonly FlowNode[],
): Readonly<Record<string, NodeBox>> {
  const { changes, bare } = now.nodes
  if (changes.size === 0 && unnamed.length === 0) return before.geometry.nodes
  const nodes: Record<string, NodeBox> = { ...before.geometry.nodes }
  for (const [id, { after }] of changes) {
    if (after === undefined) delete nodes[id]
    else nodes[id] = after
  }
  const boxes = unnamed.flatMap(({ id }) => bare.get(id) ?? [])
  for (const drawn of boxes) nodes[drawn.id] = drawn
  const area = around(
    boxes.map(({ box }) => box),
    200,
  )
  if (area === undefined) return nodes
  const clutter = clutterIn(area, {
    ...ground(before, now),
    nodes: nodesOf(document, nodes),
    edges: drafts.values(),
  })
  for (const node of unnamed) {
    const drawn = bare.get(node.id)
    if (drawn === undefined) continue
    const label = placeName(node, drawn.box, clutter)
    const named = label === undefined ? drawn : { ...drawn, label }
    const was = before.geometry.nodes[node.id]
    nodes[node.id] = was !== undefined && sameData(was, named) ? was : named
  }
  return nodes
}

function nodesOf({ nodes }: WorkflowDocument, drawn: Readonly<Record<string, NodeBox>>): NodeBox[] {
  return nodes.flatMap(({ id }) => drawn[id] ?? [])
}

function ground(before: Drawn, { notes, lanes }: Now) {
  return { messages: Object.values(before.geometry.messages), notes: Object.values(notes), lanes }
}

function labelEdges(
  before: Drawn,
  document: WorkflowDocument,
  now: Now,
  drafts: Map<string, EdgeRoute>,
  nodes: Readonly<Record<string, NodeBox>>,
  fresh: BoxIndex,
): Readonly<Record<string, EdgeRoute>> {
  for (const { id, label, box } of Object.values(nodes)) {
    if (label !== undefined && before.geometry.nodes[id] !== nodes[id]) fresh.add(moved(label.box, box))
  }
  const nameOf = names(document)
  const toLabel = document.edges.filter((edge) => {
    const route = drafts.get(edge.id)
    if (route === undefined) return false
    const isNew = route !== before.geometry.edges[edge.id]
    if (route.label === undefined) return isNew && edgeText(edge, nameOf(edge.target)) !== ''
    if (fresh.near(route.label.box).length === 0) return false
    const { label: _, ...bare } = route
    drafts.set(edge.id, bare)
    return true
  })
  place(before, document, now, drafts, nodes, toLabel)
  return drawnEdges(before.geometry.edges, drafts)
}

/** The drafts as they are drawn; the record before where none says anything else. */
function drawnEdges(before: MapGeometry['edges'], drafts: Map<string, EdgeRoute>): MapGeometry['edges'] {
  let same = Object.keys(before).length === drafts.size
  for (const [id, route] of drafts) {
    const was = before[id]
    if (route === was) continue
    if (was !== undefined && sameData(was, route)) drafts.set(id, was)
    else same = false
  }
  return same ? before : Object.fromEntries(drafts)
}

function names({ nodes }: WorkflowDocument): (id: string) => string {
  const places = placesOf(nodes)
  return (id) => nodes[places.get(id) ?? -1]?.name ?? ''
}

function place(
  before: Drawn,
  document: WorkflowDocument,
  now: Now,
  drafts: Map<string, EdgeRoute>,
  nodes: Readonly<Record<string, NodeBox>>,
  toLabel: readonly FlowEdge[],
): void {
  const routes = toLabel.flatMap(({ id }) => drafts.get(id) ?? [])
  const area = around(routes.map(routeBox), 260)
  if (area === undefined) return
  const nameOf = names(document)
  const clutter = clutterIn(area, {
    ...ground(before, now),
    nodes: nodesOf(document, nodes),
    edges: drafts.values(),
  })
  for (const edge of toLabel) {
    const route = drafts.get(edge.id)
    if (route === undefined) continue
    const label = placeEdgeLabel(edge, route.points, clutter, nameOf(edge.target))
    if (label !== undefined) drafts.set(edge.id, { ...route, label })
  }
}

function around(boxes: readonly Box[], by: number): Box | undefined {
  const reach = new Reach()
  for (const { x, y, width, height } of boxes) reach.add(x, y, width, height)
  const box = reach.box()
  return box === undefined ? undefined : grow(box, by)
}
