import type { Viewport } from '@xyflow/react'
import { centre } from '#shared/geometry/box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'

/**
 * What is kept in sight of a lane while the view is zoomed: of what lies in it and is seen, the node nearest to the
 * middle of the window; in a lane that shows none, its middle there. A band is too long to have a middle of its own.
 */
export function lanePart(
  { lanes, nodes }: Pick<MapGeometry, 'lanes' | 'nodes'>,
  departmentId: string | null,
  view: Viewport,
  window: Size,
): Box | undefined {
  const lane = lanes.find((each) => each.departmentId === departmentId)
  if (lane === undefined) return undefined
  const { y, height } = lane.box
  const [left, top] = [-view.x / view.zoom, -view.y / view.zoom]
  const [right, bottom] = [left + window.width / view.zoom, top + window.height / view.zoom]
  const [across, down] = [(left + right) / 2, (top + bottom) / 2]
  const seen = Object.values(nodes)
    .map(({ box }) => ({ box, at: centre(box) }))
    .filter(({ at }) => at.y >= y && at.y <= y + height)
    .filter(({ at }) => at.x >= left && at.x <= right && at.y >= top && at.y <= bottom)
    .toSorted(
      (one, other) => away(one.at.x - across, one.at.y - down) - away(other.at.x - across, other.at.y - down),
    )
  return seen[0]?.box ?? { x: across, y: y + height / 2, width: 0, height: 0 }
}

function away(dx: number, dy: number): number {
  return dx * dx + dy * dy
}
