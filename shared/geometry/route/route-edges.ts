import type { FlowNode, Point, WorkflowDocument } from '../../model/document.ts'
import { centre } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import { labelSize } from '../label-size.ts'
import { mapStyle } from '../style.ts'
import type { Box } from '../types.ts'
import { messageTasks } from './message-tasks.ts'
import { nudgeRoutes } from './nudge.ts'
import { Router } from './router.ts'
import { routeTasks } from './side-costs.ts'
import type { Route, RouteTask } from './types.ts'

export interface MapRoutes {
  readonly edges: ReadonlyMap<string, Route>
  /** Messages between two nodes. */
  readonly messages: ReadonlyMap<string, Route>
}

/**
 * Orthogonal routes for the edges of a document, from border to border, and for its messages from node to
 * node. `boxes` says where the nodes are (a drag passes the moved boxes); with `edgeIds` only those edges
 * are routed, the others are left out, but `fixed` (where the others run) is kept off. Edges with a missing
 * end are left out. Never throws.
 */
export function routeEdges(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  edgeIds?: ReadonlySet<string>,
  fixed: readonly (readonly Point[])[] = [],
): MapRoutes {
  const index = new BoxIndex(boxes.values())
  const router = new Router(index, new BoxIndex(softAreas(document.nodes, boxes)))
  for (const points of fixed) router.occupy(points)
  const route = (task: RouteTask) => [task, router.route(task)] as const
  const edges = inOrder(routeTasks(document, boxes, edgeIds)).map(route)
  const messages = messageTasks(document, boxes).map(route)
  nudgeRoutes([...edges, ...messages], index)
  return { edges: byId(edges), messages: byId(messages) }
}

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
function softAreas(nodes: readonly FlowNode[], boxes: ReadonlyMap<string, Box>): Box[] {
  return nodes.flatMap((node) => {
    const box = boxes.get(node.id)
    const { width, height } = labelSize(node)
    if (box === undefined || height === 0) return []
    const gateway = node.kind === 'decision' || node.kind === 'parallel'
    const y = gateway ? box.y - height - mapStyle.label.gap : box.y + box.height + mapStyle.label.gap
    return [{ x: box.x + (box.width - width) / 2, y, width, height }]
  })
}
