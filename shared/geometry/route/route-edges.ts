import type { FlowNode, Point, WorkflowDocument } from '../../model/document.ts'
import { centre, grow, overlaps, union } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import { labelSize } from '../label-size.ts'
import { mapStyle } from '../style.ts'
import type { Box, Side } from '../types.ts'
import { messageTasks } from './message-tasks.ts'
import { nudgeRoutes } from './nudge.ts'
import { everywhere, pieceAround, type Piece } from './piece.ts'
import { Router } from './router.ts'
import { routeTasks } from './side-costs.ts'
import type { Route, RouteTask } from './types.ts'

export interface MapRoutes {
  readonly edges: ReadonlyMap<string, Route>
  /** Messages between two nodes. */
  readonly messages: ReadonlyMap<string, Route>
}

/** Only a part of the map is routed; all else stays where it is. */
export interface RoutedPart {
  readonly edgeIds: ReadonlySet<string>
  readonly messageIds: ReadonlySet<string>
  /** Where the other edges and messages run: the fresh ones keep off them. */
  readonly kept: readonly KeptRoute[]
}

export interface KeptRoute {
  readonly id: string
  readonly sourceId: string
  readonly targetId: string
  readonly points: readonly Point[]
}

/**
 * Orthogonal routes for the edges of a document, from border to border, and for its messages from node to
 * node. `boxes` says where the nodes are. With `part` only that is routed; kept edges are in the answer where
 * they had to move aside a little. Edges with a missing end are left out. `pieceOf`: what of the map is looked at for a
 * part. Never throws.
 */
export function routeEdges(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  part?: RoutedPart,
  pieceOf: typeof pieceAround = pieceAround,
): MapRoutes {
  const edgeTasks = inOrder(routeTasks(document, boxes, part?.edgeIds))
  const tasks = messageTasks(document, boxes, part?.messageIds)
  const piece = part === undefined ? everywhere : pieceOf([...edgeTasks, ...tasks])
  const index = new BoxIndex(piece.boxes(boxes))
  const router = new Router(index, new BoxIndex(softAreas(document.nodes, boxes, piece)))
  const kept = piece.lines(part?.kept ?? [])
  for (const one of kept) router.occupy(one, boxes)
  const route = (task: RouteTask) => [task, router.route(task)] as const
  const edges = edgeTasks.map(route)
  const messages = tasks.map(route)
  const fresh = [...edges, ...messages]
  if (part === undefined) nudgeRoutes(fresh, index)
  const aside = part === undefined ? [] : besideFresh(document, boxes, kept, fresh)
  const moved = part === undefined ? [] : nudgeRoutes(fresh, indexFor(boxes, piece, index, aside), aside)
  return { edges: byId([...edges, ...moved]), messages: byId(messages) }
}

/** With the boxes beside lines that make way for the fresh ones: such a line may lead on out of the piece. */
function indexFor(
  boxes: ReadonlyMap<string, Box>,
  piece: Piece,
  index: BoxIndex,
  aside: readonly (readonly [RouteTask, Route])[],
): BoxIndex {
  const far = aside.flatMap(([, { points }]) => union(points.map(asBox)) ?? [])
  return far.length === 0 ? index : new BoxIndex(piece.boxes(boxes, far))
}

/** Kept edges that run near a fresh one, as copies: they may have to make way for it. */
function besideFresh(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  kept: readonly KeptRoute[],
  fresh: readonly (readonly [RouteTask, Route])[],
): (readonly [RouteTask, Route])[] {
  const around = fresh
    .flatMap(([, { points }]) => union(points.map(asBox)) ?? [])
    .map((box) => grow(box, reach))
  const near = kept.filter(({ points }) => {
    const box = union(points.map(asBox))
    return box !== undefined && around.some((area) => overlaps(area, grow(box, 1)))
  })
  const ways = new Map(near.map(({ id, points }) => [id, points]))
  const tasks = routeTasks(document, boxes, new Set(ways.keys()))
  return tasks.map((task) => {
    const points = [...(ways.get(task.id) ?? [])]
    const [leaving, entering] = [facing(points[0], points[1]), facing(points.at(-1), points.at(-2))]
    return [task, { id: task.id, leaving, entering, points }] as const
  })
}

/** The side of its node by which a line goes from `end` to `next`. */
function facing(end: Point | undefined, next: Point | undefined): Side {
  const [dx, dy] = [(next?.x ?? 0) - (end?.x ?? 0), (next?.y ?? 0) - (end?.y ?? 0)]
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right'
  return dy < 0 ? 'top' : 'bottom'
}

/** Farther apart than this two lines do not make way for each other. */
const reach = 16

const asBox = (point: Point): Box => ({ ...point, width: 0, height: 0 })

function byId(routes: readonly (readonly [RouteTask, Route])[]): Map<string, Route> {
  return new Map(routes.map(([{ id }, route]) => [id, route]))
}

/** Short ways first: they have the least choice. Exceptions last: they may go round. */
function inOrder(tasks: readonly RouteTask[]): RouteTask[] {
  const length = ({ source, target }: RouteTask) =>
    Math.abs(centre(source).x - centre(target).x) + 2 * Math.abs(centre(source).y - centre(target).y)
  return [...tasks].sort((a, b) => Number(a.exception) - Number(b.exception) || length(a) - length(b))
}

/** Where the names of events and gateways will stand if nothing is in the way. */
function softAreas(nodes: readonly FlowNode[], boxes: ReadonlyMap<string, Box>, piece: Piece): Box[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'step') return []
    const box = boxes.get(node.id)
    if (box === undefined || !piece.holds(box)) return []
    const { width, height } = labelSize(node)
    if (height === 0) return []
    const gateway = node.kind === 'decision' || node.kind === 'parallel'
    const y = gateway ? box.y - height - mapStyle.label.gap : box.y + box.height + mapStyle.label.gap
    return [{ x: box.x + (box.width - width) / 2, y, width, height }]
  })
}
