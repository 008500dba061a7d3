import { overlaps, union } from '#shared/geometry/box.ts'
import { mapGeometry, placesOnly } from '#shared/geometry/map-geometry.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Size, WorkflowDocument } from '#shared/model/document.ts'
import { viewToOpen } from './view-for.ts'

/**
 * A large map as it opens: all of its nodes, and of its edges those that may be seen on a surface of that size. The
 * rest comes with the whole map, a moment later.
 */
export function drawFirst(document: WorkflowDocument, catalogue: Catalogue, size: Size): MapGeometry {
  const bare = placesOnly(document, catalogue)
  const { x, y, zoom } = viewToOpen({ geometry: bare, window: size, lowest: 0 })
  const seen: Box = { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom }
  const edges = document.edges.filter(({ source, target }) => {
    const ends = [bare.nodes[source]?.box, bare.nodes[target]?.box].filter((box) => box !== undefined)
    const around = union(ends)
    return around !== undefined && overlaps(around, seen)
  })
  return mapGeometry({ ...document, edges, messages: [] }, catalogue)
}
