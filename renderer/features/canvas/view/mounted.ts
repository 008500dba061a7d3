import { overlaps } from '#shared/geometry/box.ts'
import { routeBox } from '#shared/geometry/route-box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'

/** What is kept in the page of a large map. */
export interface Mounted {
  /** Nodes and notes. */
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

interface Wanted {
  readonly document: WorkflowDocument
  readonly geometry: MapGeometry
  /** The piece of the map around what is seen; null where things are too small to be told apart. */
  readonly window: Box | null
  /** Kept wherever they lie: what is selected, typed in, dragged, pointed at, has the focus. */
  readonly pinned: ReadonlySet<string>
}

/** What lies in the window or is pinned; edges bring their two ends, without which they cannot be drawn. */
export function mountedIn({ document, geometry, window, pinned }: Wanted): Mounted {
  const nodes = new Set<string>()
  const edges = new Set<string>()
  const near = (box: Box | undefined) => window !== null && box !== undefined && overlaps(box, window)
  for (const { id } of document.nodes) if (near(geometry.nodes[id]?.box) || pinned.has(id)) nodes.add(id)
  for (const { id } of document.notes) if (near(geometry.notes[id]?.box) || pinned.has(id)) nodes.add(id)
  for (const edge of document.edges) {
    const route = geometry.edges[edge.id]
    if (route === undefined || !(near(routeBox(route)) || isPinned(edge, pinned))) continue
    edges.add(edge.id)
    nodes.add(edge.source)
    nodes.add(edge.target)
  }
  return { nodes, edges }
}

function isPinned({ id, source, target }: FlowEdge, pinned: ReadonlySet<string>): boolean {
  return pinned.has(id) || (pinned.has(source) && pinned.has(target))
}
