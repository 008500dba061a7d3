import type { Point } from '../../model/document.ts'
import type { Box } from '../types.ts'
import { lineFrom, type Grid } from './grid.ts'

/** The routes drawn so far, which others keep off. Kept as plain numbers: they are gone through for every search. */
export class DrawnLines {
  private readonly lines: (readonly Point[])[] = []
  /** Left, top, right, bottom of each. */
  private edges = new Float64Array(4 * 64)

  get count(): number {
    return this.lines.length
  }

  add(points: readonly Point[]): void {
    const at = 4 * (this.lines.push(points) - 1)
    if (at >= this.edges.length) {
      const { edges } = this
      this.edges = new Float64Array(2 * edges.length)
      this.edges.set(edges)
    }
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const { x, y } of points) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    this.edges.set([left, top, right, bottom], at)
  }

  /** Marks those from `from` on that may run through the box on its grid; what is marked by now. */
  markOn(grid: Grid, { x, y, width, height }: Box, from: number): number {
    const { edges, lines } = this
    const [right, bottom] = [x + width, y + height]
    for (let at = from; at < lines.length; at++) {
      const e = 4 * at
      if ((edges[e] as number) > right || (edges[e + 2] as number) < x) continue
      if ((edges[e + 1] as number) > bottom || (edges[e + 3] as number) < y) continue
      markUsed(grid, lines[at] as readonly Point[])
    }
    return lines.length
  }
}

function markUsed(grid: Grid, points: readonly Point[]): void {
  const { xs, ys } = grid
  const rows = ys.length
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point]
    const [i0, i1] = [lineFrom(xs, Math.min(a.x, b.x) - 3), lineFrom(xs, Math.max(a.x, b.x) - 3)]
    const [j0, j1] = [lineFrom(ys, Math.min(a.y, b.y) - 3), lineFrom(ys, Math.max(a.y, b.y) - 3)]
    if (Math.abs(a.y - b.y) < 0.01) {
      if (j0 < rows) for (let i = i0; i < i1; i++) raise(grid.acrossUsed, i * rows + j0)
    } else if (i0 < xs.length) for (let j = j0; j < j1; j++) raise(grid.downUsed, i0 * rows + j)
  }
}

function raise(used: Uint8Array, at: number): void {
  const value = used[at] ?? 0
  if (value < 255) used[at] = value + 1
}
