import type { FlowEdge, Point, WorkflowDocument } from '../model/document.ts'
import { handoffMarks } from './handoffs.ts'
import { placeEdgeLabel, type Clutter } from './place-labels.ts'
import { arrowHead, roundedPath } from './route/svg-path.ts'
import { mapStyle } from './style.ts'
import type { EdgeRoute, LaneBand, TextBox } from './types.ts'

/** Lines, arrow heads and marks of the edges, and their words where they cover nothing. */
export function drawEdges(
  document: WorkflowDocument,
  lines: ReadonlyMap<string, readonly Point[]>,
  lanes: readonly LaneBand[],
  clutter: Clutter,
): Record<string, EdgeRoute> {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const drawn = document.edges.flatMap((edge) => {
    const points = lines.get(edge.id)
    if (points === undefined) return []
    const [from, to] = [nodes.get(edge.source)?.departmentId, nodes.get(edge.target)?.departmentId]
    return [{ edge, points, handoffs: handoffMarks(points, from ?? null, to ?? null, lanes) }]
  })
  // All marks before the first label, so that no label covers one.
  const reach = mapStyle.handoff.radius + 1
  for (const { x, y } of drawn.flatMap(({ handoffs }) => handoffs)) {
    clutter.solid.add({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })
  }
  return Object.fromEntries(
    drawn.map(({ edge, points, handoffs }) => {
      const label = placeEdgeLabel(edge, points, clutter, nodes.get(edge.target)?.name ?? '')
      return [edge.id, edgeRoute(edge, points, handoffs, label)]
    }),
  )
}

export function edgeRoute(
  edge: FlowEdge,
  points: readonly Point[],
  handoffs: readonly Point[],
  label: TextBox | undefined,
): EdgeRoute {
  return {
    id: edge.id,
    kind: edge.kind,
    points,
    path: roundedPath(points, mapStyle.edge.radius, mapStyle.edge.arrowLength - 1),
    handoffs,
    arrow: arrowHead(points),
    ...(label === undefined ? {} : { label }),
  }
}
