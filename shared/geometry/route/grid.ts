import { bottom, right } from '../box.ts'
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
  const xs = gridLines(boxes, 'x', 'width', channel)
  const ys = gridLines(boxes, 'y', 'height', channel)
  const count = xs.length * ys.length
  if (count === 0 || count > mostVertices) return undefined
  const marks = new Uint8Array(6 * count)
  const part = (number: number) => marks.subarray(number * count, (number + 1) * count)
  const grid: Grid = {
    xs,
    ys,
    acrossBlocked: part(0),
    downBlocked: part(1),
    acrossSoft: part(2),
    downSoft: part(3),
    acrossUsed: part(4),
    downUsed: part(5),
  }
  for (const box of boxes) markWays(grid, box, clearance, grid.acrossBlocked, grid.downBlocked)
  for (const box of soft) markWays(grid, box, 0, grid.acrossSoft, grid.downSoft)
  return grid
}

/** Middles are kept exactly, since edges end there; lines beside boxes fall together where they nearly do. */
function gridLines(
  boxes: readonly Box[],
  at: 'x' | 'y',
  size: 'width' | 'height',
  channel: number,
): Float64Array {
  if (boxes.length === 0) return new Float64Array(0)
  const exact = new Float64Array(boxes.length)
  const beside = new Float64Array(2 * boxes.length + 2)
  for (const [index, box] of boxes.entries()) {
    exact[index] = box[at] + box[size] / 2
    beside[2 * index] = box[at] - channel
    beside[2 * index + 1] = box[at] + box[size] + channel
  }
  exact.sort()
  const used = beside.subarray(0, 2 * boxes.length).sort()
  // A way round everything.
  beside[2 * boxes.length] = (used[0] ?? 0) - channel
  beside[2 * boxes.length + 1] = (used.at(-1) ?? 0) + channel
  beside.sort()
  return merged(exact, beside, channel)
}

function merged(exact: Float64Array, beside: Float64Array, channel: number): Float64Array {
  const lines = new Float64Array(exact.length + beside.length)
  let count = 0
  for (const value of exact) if (count === 0 || lines[count - 1] !== value) lines[count++] = value
  const exactCount = count
  let next = 0
  let last = -Infinity
  for (const value of beside) {
    while (next < exactCount && (lines[next] as number) < value - 2) next++
    const close = next < exactCount && Math.abs((lines[next] as number) - value) <= 2
    if (close || value - last <= channel / 2) continue
    lines[count++] = value
    last = value
  }
  return lines.slice(0, count).sort()
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
