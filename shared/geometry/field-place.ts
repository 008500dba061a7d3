import { commonArea } from './box.ts'
import type { Box } from './types.ts'
import type { Point, Size } from '../model/document.ts'

const STEP = 8
const TRIES = 24

/**
 * Middle of a field that is typed in at a point of a line, so that it covers none of the boxes: there, or as little
 * over, under or beside it as it takes. Where there is no such place, the one that covers least.
 */
export function fieldPlace(at: Point, { width, height }: Size, boxes: readonly Box[]): Point {
  const near = boxes.filter(
    (box) =>
      commonArea(box, around(at, { width: width + 2 * STEP * TRIES, height: height + 2 * STEP * TRIES })) > 0,
  )
  const covered = (place: Point) =>
    near.reduce((sum, box) => sum + commonArea(box, around(place, { width, height })), 0)
  let [best, least] = [at, covered(at)]
  for (let step = 1; step <= TRIES && least > 0; step++) {
    for (const [across, down] of directions) {
      const place = { x: at.x + across * step * STEP, y: at.y + down * step * STEP }
      const area = covered(place)
      if (area < least) [best, least] = [place, area]
      if (least === 0) break
    }
  }
  return best
}

/** Over the line first: what follows stands under the field. */
const directions = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
] as const

function around({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
