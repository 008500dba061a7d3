import { commonArea, overlaps, right, bottom } from './box.ts'
import type { Box } from './types.ts'

const cell = 160
/** A box over more cells than this is kept in a list of its own. */
const mostCells = 2048

/** Boxes (or segments) by place, so that asking what lies in an area does not look at the whole map. */
export class BoxIndex {
  private readonly cells = new Map<number, Box[]>()
  private readonly huge: Box[] = []
  private readonly all: Box[] = []

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    this.all.push(box)
    const keys = cellsOf(box)
    if (keys === undefined) this.huge.push(box)
    for (const key of keys ?? []) {
      const list = this.cells.get(key)
      if (list === undefined) this.cells.set(key, [box])
      else list.push(box)
    }
  }

  /** Every box whose inside (or line) meets the area, once. */
  near(area: Box): Set<Box> {
    const found = new Set<Box>()
    const look = (boxes: readonly Box[]) => {
      for (const box of boxes) if (overlaps(box, area)) found.add(box)
    }
    const keys = cellsOf(area)
    if (keys === undefined) look(this.all)
    else {
      look(this.huge)
      for (const key of keys) look(this.cells.get(key) ?? [])
    }
    return found
  }

  /** Area of `box` covered by boxes of the index (what two cover counts twice). */
  commonArea(box: Box): number {
    let sum = 0
    for (const other of this.near(box)) sum += commonArea(box, other)
    return sum
  }
}

function cellsOf(box: Box): number[] | undefined {
  const [x0, x1] = [Math.floor(box.x / cell), Math.floor(right(box) / cell)]
  const [y0, y1] = [Math.floor(box.y / cell), Math.floor(bottom(box) / cell)]
  if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostCells) return undefined
  const keys: number[] = []
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) keys.push(x * 100_003 + y)
  return keys
}
