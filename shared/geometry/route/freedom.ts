import { bottom, right } from '../box.ts'
import type { BoxIndex } from '../box-index.ts'
import { mapStyle, spacing } from '../style.ts'
import type { Box } from '../types.ts'
import type { Axis, Segment } from './segments.ts'
import type { Shape } from './types.ts'

/** Farther than this nothing is moved: a route stays where the search put it. */
const farthest = 48
/** Corners of a step are round; lines stay off them. */
const corner = 10

/** From where to where a segment may be moved: between the boxes beside it, its ends on their sides. */
export function freedomOf(segment: Segment, boxes: BoxIndex): readonly [least: number, most: number] {
  const { task, route, index, axis, at } = segment
  let range = clearRange(segment, boxes)
  if (index === 0) range = meet(range, sideRange(task.source, task.sourceShape, axis))
  if (index === route.points.length - 2) range = meet(range, sideRange(task.target, task.targetShape, axis))
  return [Math.min(at, range[0]), Math.max(at, range[1])]
}

function meet(a: [number, number], b: [number, number]): [number, number] {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
}

/** Where on a side a line may end: off the corners of a step, near the tips of the other shapes. */
function sideRange(box: Box, shape: Shape, axis: Axis): [number, number] {
  const [start, size] = axis === 'x' ? [box.x, box.width] : [box.y, box.height]
  const middle = start + size / 2
  const reach = shape === 'box' ? Math.max(0, size / 2 - corner) : size / 4
  return [middle - reach, middle + reach]
}

/** The free strip around a segment, between the boxes beside it. */
function clearRange({ axis, at, from, to, task }: Segment, boxes: BoxIndex): [number, number] {
  const margin = spacing.clearance - 1
  const area =
    axis === 'x'
      ? { x: at - farthest, y: from - margin, width: 2 * farthest, height: to - from + 2 * margin }
      : { x: from - margin, y: at - farthest, width: to - from + 2 * margin, height: 2 * farthest }
  let [least, most] = [at - farthest, at + farthest]
  for (const box of boxes.near(area)) {
    const [start, end] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)]
    // The arrow head and its bend need more room before the target.
    const away = box === task.target ? mapStyle.edge.arrowLength + mapStyle.edge.radius : spacing.clearance
    if (end <= at) least = Math.max(least, end + away)
    if (start >= at) most = Math.min(most, start - away)
  }
  return [least, most]
}
