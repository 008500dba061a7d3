import type { FlowEdge, Point, WorkflowDocument } from '../../model/document.ts'
import { linksOf, placesOf } from '../../model/links.ts'
import { crossesBox, grow, moved, overlaps, union } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import { routeBox, segmentsOf } from '../route-box.ts'
import type { KeptRoute } from '../route/route-edges.ts'
import { straightAhead } from '../route/side-costs.ts'
import { spacing } from '../style.ts'
import type { Box, EdgeRoute, MapGeometry } from '../types.ts'
import type { NodeChanges } from './node-changes.ts'

/** What becomes of the edges of a drawing after an edit. */
export interface EdgeChanges {
  /** To be routed. */
  readonly stale: ReadonlySet<string>
  readonly kept: readonly KeptRoute[]
  /** Kept, but somewhere else: both ends went the same way. */
  readonly shifted: ReadonlySet<string>
}

interface Drawn {
  readonly document: WorkflowDocument
  readonly geometry: MapGeometry
}

/**
 * An edge keeps its way unless it is new, joins or means something else, one of its nodes changed its place or
 * outline, or a node now stands in its way.
 */
export function edgeChanges(before: Drawn, document: WorkflowDocument, nodes: NodeChanges): EdgeChanges {
  const stale = new Set<string>()
  const shifted = new Set<string>()
  const kept: KeptRoute[] = []
  const earlier = earlierEdges(before.document, document)
  const obstacles = reshapedBoxes(nodes)
  for (const edge of document.edges) {
    const route = before.geometry.edges[edge.id]
    const was = earlier(edge)
    if (route !== undefined && was === edge && isFarFrom(edge, route, nodes, obstacles.around)) {
      kept.push({ id: edge.id, sourceId: edge.source, targetId: edge.target, points: route.points })
      continue
    }
    if (!nodes.bare.has(edge.source) || !nodes.bare.has(edge.target)) continue
    // Of a large map that just opened not every edge is drawn yet.
    if (route === undefined && was === edge) continue
    const by = shiftOf(edge, nodes)
    if (route === undefined || was === undefined || meansElse(was, edge) || by === null) {
      stale.add(edge.id)
      continue
    }
    const points =
      by === still ? route.points : route.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))
    const box = by === still ? routeBox(route) : moved(routeBox(route), by)
    const own = [nodes.bare.get(edge.source)?.box, nodes.bare.get(edge.target)?.box]
    if (isCrossed(points, box, by === still ? obstacles.changed : obstacles.all(), own)) stale.add(edge.id)
    else {
      if (by !== still) shifted.add(edge.id)
      kept.push({ id: edge.id, sourceId: edge.source, targetId: edge.target, points })
    }
  }
  for (const id of siblings(before.document, document, stale, nodes)) stale.add(id)
  return { stale, shifted, kept: kept.filter(({ id }) => !stale.has(id)) }
}

/** What an edge was before; itself where the list of edges is the same. */
export function earlierEdges(
  before: WorkflowDocument,
  document: WorkflowDocument,
): (edge: FlowEdge) => FlowEdge | undefined {
  if (before.edges === document.edges) return (edge) => edge
  const earlier = new Map(before.edges.map((edge) => [edge.id, edge]))
  return ({ id }) => earlier.get(id)
}

/** The commonest case by far, told without a closer look: nothing happened at its ends, nor near its way. */
function isFarFrom(
  { source, target }: FlowEdge,
  route: EdgeRoute,
  { changes }: NodeChanges,
  around: Box | undefined,
): boolean {
  if (changes.has(source) || changes.has(target)) return false
  return around === undefined || !overlaps(routeBox(route), around)
}

const still: Point = { x: 0, y: 0 }

/** How far both ends went; null where they did not go the same way. */
function shiftOf({ source, target }: FlowEdge, { changes }: NodeChanges): Point | null {
  const [from, to] = [changes.get(source), changes.get(target)]
  const [a, b] = [from?.reshaped === true ? from.by : still, to?.reshaped === true ? to.by : still]
  if (a === null || b === null || a.x !== b.x || a.y !== b.y) return null
  return a.x === 0 && a.y === 0 ? still : a
}

/** Whether an edge joins other nodes, or is of a kind or likelihood that another way may suit. */
function meansElse(was: FlowEdge, is: FlowEdge): boolean {
  return (
    was !== is &&
    (was.source !== is.source ||
      was.target !== is.target ||
      was.kind !== is.kind ||
      was.probability !== is.probability)
  )
}

function reshapedBoxes({ bare, changes }: NodeChanges) {
  const boxes = [...changes.values()].flatMap(({ after, reshaped }) =>
    reshaped && after !== undefined ? [after.box] : [],
  )
  const changed = new BoxIndex(boxes)
  const area = union(boxes)
  // Farther away nothing stands in the way of a line.
  const around = area === undefined ? undefined : grow(area, spacing.clearance)
  let all: BoxIndex | undefined
  return { changed, around, all: () => (all ??= new BoxIndex([...bare.values()].map(({ box }) => box))) }
}

function isCrossed(
  points: readonly Point[],
  around: Box,
  boxes: BoxIndex,
  own: readonly (Box | undefined)[],
): boolean {
  const margin = spacing.clearance - 1
  const near = boxes.within(grow(around, margin)).filter((box) => !own.includes(box))
  return near.some((box) => {
    const area = grow(box, margin)
    return segmentsOf(points).some((segment) => overlaps(segment, area) && crosses(segment, area))
  })
}

function crosses({ x, y, width, height }: Box, area: Box): boolean {
  return crossesBox({ x, y }, { x: x + width, y: y + height }, area)
}

/** The other ways out of a gateway of which another one goes straight on now. */
function siblings(
  before: WorkflowDocument,
  document: WorkflowDocument,
  stale: ReadonlySet<string>,
  { bare, changes }: NodeChanges,
): string[] {
  const [was, is] = [linksOf(before.edges), linksOf(document.edges)]
  const places = placesOf(document.nodes)
  const boxAfter = { get: (id: string) => bare.get(id)?.box }
  const boxBefore = {
    get: (id: string) => (changes.has(id) ? changes.get(id)?.before?.box : bare.get(id)?.box),
  }
  const gateways = new Set(document.edges.flatMap(({ id, source }) => (stale.has(id) ? [source] : [])))
  return [...gateways].flatMap((id) => {
    const node = document.nodes[places.get(id) ?? -1]
    if (node === undefined) return []
    const same = straightAhead(node, was.out(id), boxBefore) === straightAhead(node, is.out(id), boxAfter)
    return same ? [] : is.out(id).map((edge) => edge.id)
  })
}
