import type { ColumnRooms } from '../place-columns.ts'

/** How much an edge over a cut weighs against rows of unequal length. */
const perCrossing = 0.08

/**
 * Cuts the columns of a map into `count` stretches of nearly equal length, rather where few edges cross the cut.
 * `links`: columns that an edge leads from and to. Returns the stretch of each column, from 0. There are never more stretches than columns.
 */
export function cutColumns(
  links: readonly (readonly [number, number])[],
  { widths, gaps }: ColumnRooms,
  count: number,
): number[] {
  const ends = widths.map((_, index) => lengthOf(widths, gaps, 0, index))
  const total = ends.at(-1) ?? 0
  const crossings = crossingsBefore(links, widths.length)
  const stretches = Math.max(1, Math.min(count, widths.length))
  // Least cost of cutting the columns before `end` into so many stretches, and where the last of them begins.
  let costs = ends.map((end) => uneven(end, total / stretches))
  const starts: number[][] = []
  for (let made = 2; made <= stretches; made++) {
    const from: number[] = []
    const next = ends.map((end, last) => {
      let best = Infinity
      for (let first = made - 1; first <= last; first++) {
        const length = end - (ends[first - 1] ?? 0)
        const cost =
          (costs[first - 1] ?? Infinity) +
          uneven(length, total / stretches) +
          (crossings[first] ?? 0) * perCrossing
        if (cost < best) [best, from[last]] = [cost, first]
      }
      return best
    })
    costs = next
    starts.push(from)
  }
  return numbered(starts, widths.length)
}

function lengthOf(widths: readonly number[], gaps: readonly number[], first: number, last: number): number {
  let sum = 0
  for (let column = first; column <= last; column++) {
    sum += (widths[column] ?? 0) + (gaps[column] ?? 0)
  }
  return sum
}

/** Too long costs more than too short: the longest row decides how large the map can be. */
function uneven(length: number, wanted: number): number {
  const off = (length - wanted) / wanted
  return off > 0 ? 4 * off * off : off * off
}

/** How many links lead over the cut before each column. */
function crossingsBefore(links: readonly (readonly [number, number])[], count: number): number[] {
  const change = Array.from({ length: count + 1 }, () => 0)
  for (const [a, b] of links) {
    if (a === b) continue
    const [low, high] = [Math.min(a, b) + 1, Math.max(a, b) + 1]
    change[low] = (change[low] ?? 0) + 1
    change[high] = (change[high] ?? 0) - 1
  }
  let open = 0
  return change.map((by) => (open += by)).slice(0, count)
}

function numbered(starts: readonly (readonly number[])[], count: number): number[] {
  const stretch = Array.from({ length: count }, () => 0)
  let end = count - 1
  for (let made = starts.length; made >= 1; made--) {
    const first = starts[made - 1]?.[end] ?? 0
    for (let column = first; column <= end; column++) stretch[column] = made
    end = first - 1
  }
  return stretch
}
