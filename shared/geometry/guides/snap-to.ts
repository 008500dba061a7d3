import type { BoxIndex } from '../box-index.ts'
import type { Box } from '../types.ts'
import { equalGaps, nearestGap } from './equal-gaps.ts'
import { linesThrough, movedBy, nearestLine } from './line-up.ts'
import { across, endOf, sizeAlong, startOf } from './span.ts'
import type { Axis } from './span.ts'
import type { Snap } from './types.ts'

export const noSnap: Snap = { dx: 0, dy: 0, lines: [], gaps: [] }

/**
 * Where a dragged box comes to rest: in line with a neighbour's edge or middle, or with equal gaps, whatever is
 * nearest within `reach`, along each axis by itself. Only neighbours in sight (`view`) count, and of those only
 * what stands over, under or beside the box: the same work on a map of any size.
 */
export function snapTo(box: Box, others: BoxIndex, view: Box, reach: number): Snap {
  const dx = snapAlong(box, others, view, 'x', reach)
  const dy = snapAlong(box, others, view, 'y', reach)
  const at = movedBy(movedBy(box, 'x', dx), 'y', dy)
  const shown = (axis: Axis, by: number | null) => {
    if (by === null) return { lines: [], gaps: [] }
    return {
      lines: linesThrough(at, others.near(stripOf(at, view, across[axis], 1)), axis),
      gaps: equalGaps(at, others.near(stripOf(at, view, axis, 0)), axis),
    }
  }
  const [x, y] = [shown('x', dx), shown('y', dy)]
  return { dx: dx ?? 0, dy: dy ?? 0, lines: [...x.lines, ...y.lines], gaps: [...x.gaps, ...y.gaps] }
}

function snapAlong(box: Box, others: BoxIndex, view: Box, axis: Axis, reach: number): number | null {
  const line = nearestLine(box, others.near(stripOf(box, view, across[axis], reach)), axis, reach)
  const gap = nearestGap(box, others.near(stripOf(box, view, axis, 0)), axis, reach)
  if (line === null || gap === null) return line ?? gap
  return Math.abs(gap) < Math.abs(line) ? gap : line
}

/** The strip of what is in sight that runs along an axis through the box, so much wider on both sides. */
function stripOf(box: Box, view: Box, along: Axis, wider: number): Box {
  const [start, size] = [startOf(view, along), sizeAlong(view, along)]
  const side = across[along]
  const from = startOf(box, side) - wider
  const width = endOf(box, side) + wider - from
  return along === 'x'
    ? { x: start, y: from, width: size, height: width }
    : { x: from, y: start, width, height: size }
}
