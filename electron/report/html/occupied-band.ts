import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Point } from '#shared/model/document.ts'

/** Map units of paper kept around what is drawn. */
const padding = 2

interface Band {
  readonly top: number
  readonly bottom: number
}

/**
 * The lanes (and what lies outside them) that something is drawn in between two x coordinates: the part
 * of a wide map that is worth printing there. Null when nothing is drawn.
 */
export function occupiedBand(geometry: MapGeometry, left: number, right: number): Band | null {
  const drawn = [...boxesBetween(geometry, left, right), ...linesBetween(geometry, left, right)]
  if (drawn.length === 0) return null
  const lanes = geometry.lanes.filter(({ box }) =>
    drawn.some(({ top, bottom }) => top < box.y + box.height && bottom > box.y),
  )
  return {
    top: Math.min(...drawn.map(({ top }) => top - padding), ...lanes.map(({ box }) => box.y)),
    bottom: Math.max(
      ...drawn.map(({ bottom }) => bottom + padding),
      ...lanes.map(({ box }) => box.y + box.height),
    ),
  }
}

function boxesBetween(geometry: MapGeometry, left: number, right: number): readonly Band[] {
  const routes = [...Object.values(geometry.edges), ...Object.values(geometry.messages)]
  const boxes: readonly Box[] = [
    ...Object.values(geometry.nodes).flatMap(({ box, label, entry }) => [
      box,
      ...[label, entry].flatMap((text) => (text === undefined ? [] : moved(text.box, box))),
    ]),
    ...routes.flatMap(({ label }) => (label === undefined ? [] : label.box)),
    ...Object.values(geometry.notes).map(({ box }) => box),
    ...geometry.partners.map(({ box }) => box),
  ]
  return boxes
    .filter((box) => box.x < right && box.x + box.width > left)
    .map(({ y, height }) => ({ top: y, bottom: y + height }))
}

function moved(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y }
}

function linesBetween(geometry: MapGeometry, left: number, right: number): readonly Band[] {
  const routes = [...Object.values(geometry.edges), ...Object.values(geometry.messages)]
  return routes.flatMap(({ points }) =>
    points.flatMap((to, index): readonly Band[] => {
      const from = points[index - 1]
      if (from === undefined || Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return []
      return [{ top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }]
    }),
  )
}
