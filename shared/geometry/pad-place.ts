import type { Point, Size } from '../model/document.ts'
import { BoxIndex } from './box-index.ts'
import { commonArea, overlaps } from './box.ts'
import { lineBoxes, solidBoxes } from './ground.ts'
import type { Box, MapGeometry } from './types.ts'

/** What must not be covered, and what had better not be. */
export interface PadGround {
  readonly solid: BoxIndex
  readonly lines: BoxIndex
}

/** Of a large map only what is seen: a pad stands within that. */
export function padGround(geometry: MapGeometry, within: Box): PadGround {
  const seen = (boxes: readonly Box[]) => new BoxIndex(boxes.filter((box) => overlaps(box, within)))
  return { solid: seen(solidBoxes(geometry)), lines: seen(lineBoxes(geometry)) }
}

interface Wanted {
  readonly box: Box
  readonly size: Size
  /** Least distance from the box. */
  readonly gap: number
  /** What can be seen of the map. */
  readonly within: Box
}

/** What crossing one line costs, in map units of distance. */
const LINE = 30
const AWAY = [1, 2, 3.5] as const

/**
 * Where a small pad of tools stands beside a node, in map units: near it, over no node, name or note, over as few
 * lines as can be, and in sight. Null where nothing near is free: a pad must not hide what somebody works on.
 */
export function padPlace({ solid, lines }: PadGround, wanted: Wanted): Point | null {
  let best: Point | null = null
  let least = Infinity
  for (const place of placesAround(wanted)) {
    if (solid.commonArea(place) > 0 || !isInside(place, wanted.within)) continue
    const cost = lines.near(place).length * LINE + away(place, wanted.box)
    if (cost < least) [best, least] = [{ x: place.x, y: place.y }, cost]
  }
  return best
}

/** To the right first, where the flow goes on; then below, above and to the left; each at three heights or widths. */
function placesAround({ box, size, gap }: Wanted): Box[] {
  const { width, height } = size
  const middle = { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2 }
  const xs = [box.x, middle.x, box.x + box.width - width]
  const ys = [middle.y, box.y, box.y + box.height - height]
  return AWAY.flatMap((times) => {
    const far = gap * times
    return [
      ...ys.map((y) => ({ x: box.x + box.width + far, y })),
      ...xs.map((x) => ({ x, y: box.y + box.height + far })),
      ...xs.map((x) => ({ x, y: box.y - far - height })),
      ...ys.map((y) => ({ x: box.x - far - width, y })),
      { x: box.x + box.width + far, y: box.y + box.height + far },
      { x: box.x + box.width + far, y: box.y - far - height },
    ]
  }).map((point) => ({ ...point, width, height }))
}

function isInside(place: Box, within: Box): boolean {
  return commonArea(place, within) >= place.width * place.height - 1e-6
}

function away(place: Box, box: Box): number {
  const dx = Math.max(box.x - (place.x + place.width), place.x - (box.x + box.width), 0)
  const dy = Math.max(box.y - (place.y + place.height), place.y - (box.y + box.height), 0)
  return Math.hypot(dx, dy)
}
