import type { Box } from '../types.ts'
import { across, endOf, middleOf, sizeAlong, startOf } from './span.ts'
import type { Axis } from './span.ts'
import type { GapMark } from './types.ts'

/** Gaps that differ by no more than this are equal. */
const SAME = 0.75

interface Row {
  /** Nearest first. */
  readonly before: readonly Box[]
  readonly after: readonly Box[]
}

/** What stands beside a box along an axis: that it shares a stretch of the other axis with. */
function rowOf(box: Box, neighbours: readonly Box[], axis: Axis): Row {
  const other = across[axis]
  const beside = neighbours.filter(
    (each) => startOf(each, other) < endOf(box, other) && endOf(each, other) > startOf(box, other),
  )
  const middle = middleOf(box, axis)
  return {
    before: beside
      .filter((each) => middleOf(each, axis) < middle && endOf(each, axis) <= middle)
      .sort((one, two) => endOf(two, axis) - endOf(one, axis)),
    after: beside
      .filter((each) => middleOf(each, axis) > middle && startOf(each, axis) >= middle)
      .sort((one, two) => startOf(one, axis) - startOf(two, axis)),
  }
}

const gapBetween = (one: Box, two: Box, axis: Axis): number => startOf(two, axis) - endOf(one, axis)

/** The least move that makes the gaps to the neighbours equal, between two of them or in a row with two. */
export function nearestGap(box: Box, neighbours: readonly Box[], axis: Axis, reach: number): number | null {
  const { before, after } = rowOf(box, neighbours, axis)
  const [one, beforeOne] = before
  const [two, afterTwo] = after
  const size = sizeAlong(box, axis)
  const wanted: number[] = []
  if (one !== undefined && two !== undefined) wanted.push((endOf(one, axis) + startOf(two, axis) - size) / 2)
  if (one !== undefined && beforeOne !== undefined)
    wanted.push(endOf(one, axis) + gapBetween(beforeOne, one, axis))
  if (two !== undefined && afterTwo !== undefined)
    wanted.push(startOf(two, axis) - gapBetween(two, afterTwo, axis) - size)
  const moves = wanted.map((start) => start - startOf(box, axis)).filter((by) => Math.abs(by) <= reach)
  return moves.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null
}

/** The equal gaps that a box, where it is, is part of. */
export function equalGaps(box: Box, neighbours: readonly Box[], axis: Axis): GapMark[] {
  const { before, after } = rowOf(box, neighbours, axis)
  const [one, beforeOne] = before
  const [two, afterTwo] = after
  const pairs: (readonly [Box, Box, Box])[] = []
  if (one !== undefined && two !== undefined) pairs.push([one, box, two])
  if (one !== undefined && beforeOne !== undefined) pairs.push([beforeOne, one, box])
  if (two !== undefined && afterTwo !== undefined) pairs.push([box, two, afterTwo])
  const equal = pairs.filter(([a, b, c]) => {
    const [first, second] = [gapBetween(a, b, axis), gapBetween(b, c, axis)]
    return first > 0 && Math.abs(first - second) <= SAME
  })
  const marks = equal.flatMap(([a, b, c]) => [markOf(a, b, axis), markOf(b, c, axis)])
  return [...new Map(marks.map((mark) => [`${mark.from} ${mark.to}`, mark])).values()]
}

/** In the middle of what both share. */
function markOf(one: Box, two: Box, axis: Axis): GapMark {
  const other = across[axis]
  const from = Math.max(startOf(one, other), startOf(two, other))
  const to = Math.min(endOf(one, other), endOf(two, other))
  return { axis, from: endOf(one, axis), to: startOf(two, axis), across: (from + to) / 2 }
}
