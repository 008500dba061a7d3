import type { Point } from '../../model/document.ts'
import { grow, overlaps, union } from '../box.ts'
import type { Box } from '../types.ts'
import { farthestLook } from './router.ts'

/** What of a map matters to edges that are routed by themselves: the rest is neither sorted by place nor looked at. */
export interface Piece {
  /** Nodes of it; with those beside lines that lead on out of it. */
  boxes(all: ReadonlyMap<string, Box>, lines?: readonly Box[]): Iterable<Box>
  /** Lines of which a part may run in it, in their order. */
  lines<Line extends { readonly points: readonly Point[] }>(all: readonly Line[]): readonly Line[]
  /** Whether a node or the words beside it may stand in it. */
  holds(box: Box): boolean
}

export const everywhere: Piece = {
  boxes: (all) => all.values(),
  lines: (all) => all,
  holds: () => true,
}

/** Words beside a node reach no farther than this. */
const words = 240
/** Farther than this from a line nothing bears on where it may be moved. */
const beside = 64

/** All that routing these may look at. */
export function pieceAround(tasks: readonly { readonly source: Box; readonly target: Box }[]): Piece {
  const area = union(tasks.flatMap(({ source, target }) => [source, target]))
  if (area === undefined) return { boxes: () => [], lines: () => [], holds: () => false }
  const around = grow(area, farthestLook)
  const wide = grow(around, words)
  return {
    boxes(all, lines = []) {
      const areas = [around, ...lines.map((line) => grow(line, beside))]
      const found: Box[] = []
      for (const box of all.values()) if (areas.some((each) => overlaps(each, box))) found.push(box)
      return found
    },
    lines: (all) => all.filter(({ points }) => runsIn(points, around)),
    holds: (box) => overlaps(box, wide),
  }
}

function runsIn(points: readonly Point[], { x, y, width, height }: Box): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const point of points) {
    if (point.x < left) left = point.x
    if (point.x > right) right = point.x
    if (point.y < top) top = point.y
    if (point.y > bottom) bottom = point.y
  }
  return left <= x + width && right >= x && top <= y + height && bottom >= y
}
