import { commonArea, overlaps, right, bottom } from './box.ts'
import type { Box } from './types.ts'

const cell = 160
/** A box over more cells than this is kept in a list of its own. */
const mostCells = 2048
/** More boxes than this on one spot are not told apart: a heap stays a heap, and must not take minutes. */
const mostFound = 200

interface Entry {
  readonly box: Box
  /** Number of the last question it was an answer to: a box in several cells is found once. */
  asked: number
}

/** Boxes (or segments) by place, so that asking what lies in an area does not look at the whole map. */
export class BoxIndex {
  private readonly cells = new Map<number, Entry[]>()
  private readonly huge: Entry[] = []
  private readonly all: Entry[] = []
  private question = 0

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    const entry = { box, asked: 0 }
    this.all.push(entry)
    const [x0, x1, y0, y1] = cellsOf(box)
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostCells) {
      this.huge.push(entry)
      return
    }
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const list = this.cells.get(keyOf(x, y))
        if (list === undefined) this.cells.set(keyOf(x, y), [entry])
        else list.push(entry)
      }
    }
  }

  /** Every box whose inside (or line) meets the area, once (the first 200, where they lie in a heap). */
  near(area: Box): Box[] {
    this.question++
    const found: Box[] = []
    const [x0, x1, y0, y1] = cellsOf(area)
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostCells) {
      this.look(this.all, area, found)
      return found
    }
    this.look(this.huge, area, found)
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const list = this.cells.get(keyOf(x, y))
        if (list !== undefined) this.look(list, area, found)
      }
    }
    return found
  }

  private look(entries: readonly Entry[], area: Box, found: Box[]): void {
    for (const entry of entries) {
      if (found.length >= mostFound) return
      if (entry.asked === this.question || !overlaps(entry.box, area)) continue
      entry.asked = this.question
      found.push(entry.box)
    }
  }

  /** Area of `box` covered by boxes of the index (what two cover counts twice). */
  commonArea(box: Box): number {
    let sum = 0
    for (const other of this.near(box)) sum += commonArea(box, other)
    return sum
  }
}

/** First and last cell across and down. */
function cellsOf(box: Box): readonly [number, number, number, number] {
  return [
    Math.floor(box.x / cell),
    Math.floor(right(box) / cell),
    Math.floor(box.y / cell),
    Math.floor(bottom(box) / cell),
  ]
}

function keyOf(x: number, y: number): number {
  return x * 100_003 + y
}
