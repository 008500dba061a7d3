import type { Point } from '../../model/document.ts'
import { bottom, centre, right, segmentBox } from '../box.ts'
import type { BoxIndex } from '../box-index.ts'
import { spacing } from '../style.ts'
import type { Box, Side } from '../types.ts'
import type { Route, RouteTask } from './types.ts'

/** Sides liked less than this are not used for a straight line merely because it is short. */
const dearest = 110
/** Least length of a straight line: the arrow head and a little. */
const shortest = 14

/**
 * A straight line between two boxes that face each other, also a little off the middle of a wide side:
 * the commonest edge by far, found without a search. Undefined where it is not free or not liked.
 */
export function straightRoute(task: RouteTask, index: BoxIndex): Route | undefined {
  const { source, target } = task
  if (task.sourceId === task.targetId) return undefined
  const level = sharedMiddle(source.y, source.height, target.y, target.height)
  if (level !== undefined) {
    if (target.x >= right(source) + shortest) {
      return accept(task, index, 'right', 'left', { x: right(source), y: level }, { x: target.x, y: level })
    }
    if (source.x >= right(target) + shortest) {
      return accept(task, index, 'left', 'right', { x: source.x, y: level }, { x: right(target), y: level })
    }
  }
  const upright = sharedMiddle(source.x, source.width, target.x, target.width)
  if (upright === undefined) return undefined
  if (target.y >= bottom(source) + shortest) {
    return accept(
      task,
      index,
      'bottom',
      'top',
      { x: upright, y: bottom(source) },
      { x: upright, y: target.y },
    )
  }
  if (source.y >= bottom(target) + shortest) {
    return accept(
      task,
      index,
      'top',
      'bottom',
      { x: upright, y: source.y },
      { x: upright, y: bottom(target) },
    )
  }
  return undefined
}

/**
 * A coordinate on which both sides can be met: the middle of the narrower side, if it falls well within the
 * other and both are not far off their middles.
 */
function sharedMiddle(aStart: number, aSize: number, bStart: number, bSize: number): number | undefined {
  const [a, b] = [aStart + aSize / 2, bStart + bSize / 2]
  if (Math.abs(a - b) < 0.5) return a
  const [narrow, wide, wideSize] = aSize <= bSize ? [a, b, bSize] : [b, a, aSize]
  return Math.abs(narrow - wide) <= Math.min(24, wideSize / 2 - 12) &&
    Math.min(aSize, bSize) >= 24 &&
    wideSize > 48
    ? narrow
    : undefined
}

function accept(
  task: RouteTask,
  index: BoxIndex,
  leaving: Side,
  entering: Side,
  from: Point,
  to: Point,
): Route | undefined {
  const cost = (task.leave[leaving] ?? Infinity) + (task.enter[entering] ?? Infinity)
  if (cost > dearest) return undefined
  return isFree(from, to, task, index) ? { id: task.id, leaving, entering, points: [from, to] } : undefined
}

function isFree(from: Point, to: Point, task: RouteTask, index: BoxIndex): boolean {
  const line = segmentBox(from, to)
  const by = spacing.clearance - 2
  const area: Box =
    line.height === 0
      ? { x: line.x, y: line.y - by, width: line.width, height: 2 * by }
      : { x: line.x - by, y: line.y, width: 2 * by, height: line.height }
  for (const box of index.near(area)) if (!same(box, task.source) && !same(box, task.target)) return false
  return true
}

function same(a: Box, b: Box): boolean {
  return a === b || (centre(a).x === centre(b).x && centre(a).y === centre(b).y && a.width === b.width)
}
