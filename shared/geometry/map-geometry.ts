import type { Catalogue } from '../model/catalogue.ts'
import type { FlowEdge, WorkflowDocument } from '../model/document.ts'
import { grow, moved, segmentBox, union } from './box.ts'
import { BoxIndex } from './box-index.ts'
import { handoffMarks } from './handoffs.ts'
import { laneBands } from './lane-bands.ts'
import { messageRoutes } from './message-routes.ts'
import { nodeBox } from './node-box.ts'
import { noteBoxes } from './note-boxes.ts'
import { partnerBoxes } from './partner-boxes.ts'
import { placeEdgeLabel, placeName, type Clutter } from './place-labels.ts'
import { routeEdges } from './route/route-edges.ts'
import { arrowHead, roundedPath } from './route/svg-path.ts'
import type { Route } from './route/types.ts'
import { mapStyle } from './style.ts'
import type { Box, EdgeRoute, LaneBand, MapGeometry, NodeBox, TextBox } from './types.ts'

/**
 * Everything that is drawn of a workflow, as plain data in map units: bands, boxes with their wrapped text,
 * routed edges with their labels. Uses the positions and sizes of the document. Never throws; edges whose
 * ends do not exist are left out.
 */
export function mapGeometry(document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
  const bare = new Map(document.nodes.map((node) => [node.id, nodeBox(node, catalogue)]))
  const boxes = new Map([...bare].map(([id, { box }]) => [id, box]))
  const routes = routeEdges(document, boxes)
  return assemble(document, catalogue, bare, routes)
}

/**
 * The same while nodes are dragged: edges of the moved nodes are routed anew, all others keep their way.
 * `previous` is the geometry of the document before the move.
 */
export function geometryAfterMove(
  previous: MapGeometry,
  document: WorkflowDocument,
  catalogue: Catalogue,
  movedIds: ReadonlySet<string>,
): MapGeometry {
  const bare = new Map(document.nodes.map((node) => [node.id, nodeBox(node, catalogue)]))
  const boxes = new Map([...bare].map(([id, { box }]) => [id, box]))
  const stale = document.edges.filter(
    (edge) => movedIds.has(edge.source) || movedIds.has(edge.target) || previous.edges[edge.id] === undefined,
  )
  const fresh = routeEdges(document, boxes, new Set(stale.map(({ id }) => id)))
  return assemble(document, catalogue, bare, fresh, previous)
}

function assemble(
  document: WorkflowDocument,
  catalogue: Catalogue,
  bare: ReadonlyMap<string, NodeBox>,
  routes: ReadonlyMap<string, Route>,
  previous?: MapGeometry,
): MapGeometry {
  const lines = new Map(
    document.edges.flatMap((edge) => {
      const points = routes.get(edge.id)?.points ?? previous?.edges[edge.id]?.points
      return points === undefined ? [] : [[edge.id, points] as const]
    }),
  )
  const notes = noteBoxes(document, bare)
  const nodeAreas = [...bare.values()].map(({ box }) => box)
  const noteAreas = Object.values(notes).map(({ box }) => box)
  const segments = [...lines.values()].flatMap((points) =>
    points.slice(1).map((point, index) => segmentBox(points[index] ?? point, point)),
  )
  const lanes = laneBands(document, catalogue, [...nodeAreas, ...noteAreas, ...segments])
  const clutter: Clutter = {
    solid: new BoxIndex([
      ...nodeAreas,
      ...noteAreas,
      ...lanes.map(({ title }) => title.box),
      ...entryAreas(bare),
    ]),
    lines: new BoxIndex(segments),
  }
  const nodes = Object.fromEntries(
    document.nodes.flatMap((node) => {
      const drawn = bare.get(node.id)
      if (drawn === undefined) return []
      const label = placeName(node, drawn.box, clutter)
      return [[node.id, label === undefined ? drawn : { ...drawn, label }]]
    }),
  )
  const departments = new Map(document.nodes.map(({ id, departmentId }) => [id, departmentId]))
  const departmentOf = (id: string) => departments.get(id) ?? null
  const edges = Object.fromEntries(
    document.edges.flatMap((edge) => {
      const points = lines.get(edge.id)
      return points === undefined ? [] : [[edge.id, edgeRoute(edge, points, departmentOf, lanes, clutter)]]
    }),
  )
  const partners = partnerBoxes(document, catalogue, lanes)
  const messages = messageRoutes(document, nodes, lanes, partners, clutter)
  const geometry = { lanes, partners, nodes, edges, messages, notes }
  return { ...geometry, bounds: boundsOf(geometry) }
}

function entryAreas(nodes: ReadonlyMap<string, NodeBox>): Box[] {
  return [...nodes.values()].flatMap(({ box, entry }) => (entry === undefined ? [] : [moved(entry.box, box)]))
}

function edgeRoute(
  edge: FlowEdge,
  points: EdgeRoute['points'],
  departmentOf: (nodeId: string) => string | null,
  lanes: readonly LaneBand[],
  clutter: Clutter,
): EdgeRoute {
  const label: TextBox | undefined = placeEdgeLabel(edge, points, clutter)
  return {
    id: edge.id,
    kind: edge.kind,
    points,
    path: roundedPath(points, mapStyle.edge.radius, mapStyle.edge.arrowLength - 1),
    handoffs: handoffMarks(points, departmentOf(edge.source), departmentOf(edge.target), lanes),
    arrow: arrowHead(points),
    ...(label === undefined ? {} : { label }),
  }
}

function boundsOf(geometry: Omit<MapGeometry, 'bounds'>): Box {
  const boxes: Box[] = [
    ...geometry.lanes.map(({ box }) => box),
    ...geometry.partners.map(({ box }) => box),
    ...Object.values(geometry.notes).map(({ box }) => box),
  ]
  for (const { box, label, entry } of Object.values(geometry.nodes)) {
    boxes.push(box)
    if (label !== undefined) boxes.push(moved(label.box, box))
    if (entry !== undefined) boxes.push(moved(entry.box, box))
  }
  for (const { points, label } of [...Object.values(geometry.edges), ...Object.values(geometry.messages)]) {
    for (const point of points) boxes.push({ ...point, width: 0, height: 0 })
    if (label !== undefined) boxes.push(label.box)
  }
  return grow(union(boxes) ?? { x: 0, y: 0, width: 480, height: 240 }, mapStyle.margin)
}
