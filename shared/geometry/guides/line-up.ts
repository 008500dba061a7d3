import type { Box } from '../types.ts'
import { across, endOf, middleOf, shifted, startOf } from './span.ts'
import type { Axis } from './span.ts'
import type { GuideLine } from './types.ts'

/** Middles first: flows are drawn along them. */
const marks = [middleOf, startOf, endOf] as const

/** Edges and middles that differ by no more than this are in line. */
const SAME = 0.5

/** The least move along an axis that brings an edge or the middle in line with a neighbour's; null where none is near. */
export function nearestLine(box: Box, neighbours: readonly Box[], axis: Axis, reach: number): number | null {
  let best: number | null = null
  for (const mark of marks) {
    const own = mark(box, axis)
    for (const other of neighbours) {
      const by = mark(other, axis) - own
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best) - SAME)) best = by
    }
  }
  return best
}

/** Lines through everything that a box, where it is, stands in line with. */
export function linesThrough(box: Box, neighbours: readonly Box[], axis: Axis): GuideLine[] {
  const other = across[axis]
  return marks.flatMap((mark) => {
    const at = mark(box, axis)
    const aligned = neighbours.filter((neighbour) => Math.abs(mark(neighbour, axis) - at) <= SAME)
    if (aligned.length === 0) return []
    const all = [box, ...aligned]
    const from = Math.min(...all.map((each) => startOf(each, other)))
    const to = Math.max(...all.map((each) => endOf(each, other)))
    return [{ axis, at, from, to }]
  })
}

/** The box moved along an axis. */
export function movedBy(box: Box, axis: Axis, by: number | null): Box {
  return by === null ? box : shifted(box, axis, by)
}
