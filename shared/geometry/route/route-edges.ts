import type { WorkflowDocument } from '../../model/document.ts'
import type { Box } from '../types.ts'
import { plainRoute } from './plain-route.ts'
import { routeTasks } from './side-costs.ts'
import type { Route } from './types.ts'

/**
 * Orthogonal routes for the edges of a document, from border to border. `boxes` says where the nodes are
 * (a drag passes the moved boxes); with `edgeIds` only those are routed, the others are left out.
 * Edges with a missing end are left out. Never throws.
 */
export function routeEdges(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  edgeIds?: ReadonlySet<string>,
): Map<string, Route> {
  const tasks = routeTasks(document, boxes, edgeIds)
  return new Map(tasks.map((task) => [task.id, plainRoute(task)]))
}
