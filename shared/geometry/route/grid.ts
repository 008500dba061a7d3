import { bottom, centre, right } from '../box.ts'
import type { Box } from '../types.ts'

/**
 * A sparse grid of lines on which edges run: beside every box and through its middle. Vertex (column i,
 * row j) has the number `i * rows + j`; `acrossBlocked[v]` tells of the way from v to the next column,
 * `downBlocked[v]` of the way to the next row.
 */
export interface Grid {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly acrossBlocked: Uint8Array
  readonly downBlocked: Uint8Array
  /** Ways that lead over a name beside a node: possible, not liked. */
  readonly acrossSoft: Uint8Array
  readonly downSoft: Uint8Array
  /** How many routes run here already. */
  readonly acrossUsed: Uint8Array
  readonly downUsed: Uint8Array
}

/** More vertices than this are not built: such a map is routed plainly. */
const mostVertices = 4_000_000

export function buildGrid(
  boxes: readonly Box[],
  soft: readonly Box[],
  channel: number,
  clearance: number,
): Grid | undefined {
  const xs = gridLines(
    boxes.map(({ x }) => x),
    boxes.map(right),
    boxes.map((box) => centre(box).x),
    channel,
  )
  const ys = gridLines(
    boxes.map(({ y }) => y),
    boxes.map(bottom),
    boxes.map((box) => centre(box).y),
    channel,
  )
  const count = xs.length * ys.length
  if (count === 0 || count > mostVertices) return undefined
  const grid: Grid = {
    xs,
    ys,
    acrossBlocked: new Uint8Array(count),
    downBlocked: new Uint8Array(count),
    acrossSoft: new Uint8Array(count),
    downSoft: new Uint8Array(count),
    acrossUsed: new Uint8Array(count),
    downUsed: new Uint8Array(count),
  }
  for (const box of boxes) markWays(grid, box, clearance, grid.acrossBlocked, grid.downBlocked)
  for (const box of soft) markWays(grid, box, 0, grid.acrossSoft, grid.downSoft)
  return grid
}

/** Middles are kept exactly, since edges end there; lines beside boxes fall together where they nearly do. */
function gridLines(
  starts: readonly number[],
  ends: readonly number[],
  middles: readonly number[],
  channel: number,
): Float64Array {
  const exact = [...new Set(middles)].sort((a, b) => a - b)
  const beside = [...starts.map((value) => value - channel), ...ends.map((value) => value + channel)]
  const least = beside.reduce((low, value) => Math.min(low, value), Infinity)
  const most = beside.reduce((high, value) => Math.max(high, value), -Infinity)
  const sorted = [...new Set([...beside, least - channel, most + channel])].sort((a, b) => a - b)
  const kept: number[] = []
  let next = 0
  for (const value of sorted) {
    while (next < exact.length && (exact[next] ?? 0) < value - 2) next++
    const close = Math.abs((exact[next] ?? Infinity) - value) <= 2
    if (!close && value - (kept.at(-1) ?? -Infinity) > channel / 2) kept.push(value)
  }
  return Float64Array.from([...exact, ...kept]).sort()
}

/** First line at or after a value. */
export function lineFrom(lines: Float64Array, value: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function markWays(grid: Grid, box: Box, by: number, across: Uint8Array, down: Uint8Array): void {
  const { xs, ys } = grid
  const rows = ys.length
  const [left, far, top, low] = [box.x - by, right(box) + by, box.y - by, bottom(box) + by]
  const i0 = lineFrom(xs, left)
  const j0 = lineFrom(ys, top)
  for (let i = Math.max(0, i0 - 1); i < xs.length && (xs[i] ?? 0) < far; i++) {
    const inside = (xs[i] ?? 0) > left
    for (let j = Math.max(0, j0 - 1); j < rows && (ys[j] ?? 0) < low; j++) {
      const v = i * rows + j
      if ((ys[j] ?? 0) > top && i + 1 < xs.length && (xs[i + 1] ?? 0) > left) across[v] = 1
      if (inside && j + 1 < rows && (ys[j + 1] ?? 0) > top) down[v] = 1
    }
  }
}
