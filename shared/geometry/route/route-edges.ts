import type { FlowNode, Point, WorkflowDocument } from '../../model/document.ts'
import { centre } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import { labelSize } from '../label-size.ts'
import { mapStyle } from '../style.ts'
import type { Box } from '../types.ts'
import { nudgeRoutes } from './nudge.ts'
import { Router } from './router.ts'
import { routeTasks } from './side-costs.ts'
import type { Route, RouteTask } from './types.ts'

/**
 * Orthogonal routes for the edges of a document, from border to border. `boxes` says where the nodes are
 * (a drag passes the moved boxes); with `edgeIds` only those are routed, the others are left out, but
 * `fixed` (where the others run) is kept off. Edges with a missing end are left out. Never throws.
 */
export function routeEdges(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  edgeIds?: ReadonlySet<string>,
  fixed: readonly (readonly Point[])[] = [],
): Map<string, Route> {
  const tasks = routeTasks(document, boxes, edgeIds)
  const obstacles = [...boxes.values()]
  const index = new BoxIndex(obstacles)
  const router = new Router(obstacles, softAreas(document.nodes, boxes), index)
  for (const points of fixed) router.occupy(points)
  const routes = inOrder(tasks).map((task) => [task, router.route(task)] as const)
  nudgeRoutes(routes, index)
  const byId = new Map(routes.map(([task, route]) => [task.id, route]))
  return new Map(
    tasks.flatMap(({ id }) => {
      const route = byId.get(id)
      return route === undefined ? [] : [[id, route] as const]
    }),
  )
}

/** Short ways first: they have the least choice. Exceptions last: they may go round. */
function inOrder(tasks: readonly RouteTask[]): RouteTask[] {
  const length = ({ source, target }: RouteTask) =>
    Math.abs(centre(source).x - centre(target).x) + 2 * Math.abs(centre(source).y - centre(target).y)
  const exception = (task: RouteTask) => (task.leave.left === undefined && task.leave.bottom === 0 ? 1 : 0)
  return [...tasks].sort((a, b) => exception(a) - exception(b) || length(a) - length(b))
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
