import { overlaps } from '#shared/geometry/box.ts'
import { routeBox } from '#shared/geometry/route-box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { FlowEdge, Point, WorkflowDocument } from '#shared/model/document.ts'
import { linksOf } from '#shared/model/links.ts'

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

/** That, and what is dragged with its edges and their other ends: what stands still is not looked through each frame. */
export function withLifted(
  still: Mounted,
  document: WorkflowDocument,
  dragged: ReadonlyMap<string, Point>,
): Mounted {
  const links = linksOf(document.edges)
  const lifted = [...dragged.keys()].flatMap((id) => [...links.into(id), ...links.out(id)])
  const ends = lifted.flatMap(({ source, target }) => [source, target])
  return {
    nodes: new Set([...still.nodes, ...dragged.keys(), ...ends]),
    edges: new Set([...still.edges, ...lifted.map(({ id }) => id)]),
  }
}

function isPinned({ id, source, target }: FlowEdge, pinned: ReadonlySet<string>): boolean {
  return pinned.has(id) || (pinned.has(source) && pinned.has(target))
}
