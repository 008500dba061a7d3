import type { Catalogue } from '../model/catalogue.ts'
import type { Point, WorkflowDocument } from '../model/document.ts'
import { drawEdges } from './edge-routes.ts'
import { moved } from './box.ts'
import { BoxIndex } from './box-index.ts'
import { laneBands } from './lane-bands.ts'
import { boundsOf } from './map-bounds.ts'
import { messageRoutes } from './message-routes.ts'
import { nodeBox } from './node-box.ts'
import { noteBoxes } from './note-boxes.ts'
import { partnerBoxes } from './partner-boxes.ts'
import { placeName, type Clutter } from './place-labels.ts'
import { segmentsOf } from './route-box.ts'
import { routeEdges } from './route/route-edges.ts'
import type { Route } from './route/types.ts'
import type { Box, MapGeometry, NodeBox } from './types.ts'

type Lines = ReadonlyMap<string, readonly Point[]>

/**
 * Everything that is drawn of a workflow, as plain data in map units: bands, boxes with their wrapped text,
 * routed edges with their labels. Uses the positions and sizes of the document. Never throws; edges whose
 * ends do not exist are left out.
 */
export function mapGeometry(document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
  const bare = bareNodes(document, catalogue)
  const { edges, messages } = routeEdges(document, boxesOf(bare))
  return assemble(document, catalogue, bare, linesOf(edges), linesOf(messages))
}

/** Where everything stands, without edges and the words beside things: enough to choose what of a map is shown. */
export function placesOnly(document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
  const bare = bareNodes(document, catalogue)
  const notes = noteBoxes(document, bare, new Map())
  const solid = [...[...bare.values()].flatMap(areasOf), ...Object.values(notes).map(({ box }) => box)]
  const lanes = laneBands(document, catalogue, solid)
  const partners = partnerBoxes(document, catalogue, lanes)
  const geometry = { lanes, partners, nodes: Object.fromEntries(bare), edges: {}, messages: {}, notes }
  return { ...geometry, bounds: boundsOf(geometry) }
}

function linesOf(routes: ReadonlyMap<string, Route>): Map<string, readonly Point[]> {
  return new Map([...routes].map(([id, { points }]) => [id, points]))
}

function bareNodes(document: WorkflowDocument, catalogue: Catalogue): Map<string, NodeBox> {
  return new Map(document.nodes.map((node) => [node.id, nodeBox(node, catalogue)]))
}

function boxesOf(nodes: ReadonlyMap<string, NodeBox>): Map<string, Box> {
  return new Map([...nodes].map(([id, { box }]) => [id, box]))
}

function assemble(
  document: WorkflowDocument,
  catalogue: Catalogue,
  bare: ReadonlyMap<string, NodeBox>,
  lines: Lines,
  messageLines: Lines,
): MapGeometry {
  const notes = noteBoxes(document, bare, new Map([...lines, ...messageLines]))
  const solid = [...[...bare.values()].flatMap(areasOf), ...Object.values(notes).map(({ box }) => box)]
  const segments = [...lines.values(), ...messageLines.values()].flatMap(segmentsOf)
  const lanes = laneBands(document, catalogue, [...solid, ...segments])
  const clutter: Clutter = {
    solid: new BoxIndex([...solid, ...lanes.map(({ title }) => title.box)]),
    lines: new BoxIndex(segments),
  }
  const nodes = nameNodes(document, bare, clutter)
  const edges = drawEdges(document, lines, lanes, clutter)
  const partners = partnerBoxes(document, catalogue, lanes)
  const messages = messageRoutes(document, messageLines, nodes, [...lanes, ...partners], clutter)
  const geometry = { lanes, partners, nodes, edges, messages, notes }
  return { ...geometry, bounds: boundsOf(geometry) }
}

function nameNodes(
  document: WorkflowDocument,
  bare: ReadonlyMap<string, NodeBox>,
  clutter: Clutter,
): Record<string, NodeBox> {
  return Object.fromEntries(
    document.nodes.flatMap((node) => {
      const drawn = bare.get(node.id)
      if (drawn === undefined) return []
      const label = placeName(node, drawn.box, clutter)
      return [[node.id, label === undefined ? drawn : { ...drawn, label }]]
    }),
  )
}

function areasOf({ box, entry }: NodeBox): Box[] {
  return entry === undefined ? [box] : [box, moved(entry.box, box)]
}
