import { commonArea } from './box.ts'
import type { Box } from './types.ts'

const cell = 160
/** A box over more cells than this is kept in a list of its own. */
const mostCells = 2048
/** More boxes than this on one spot are not told apart: a heap stays a heap, and must not take minutes. */
const mostFound = 200

/**
 * Boxes (or segments) by place, so that asking what lies in an area does not look at the whole map. What is asked
 * thousands of times a map is kept as plain numbers side by side.
 */
export class BoxIndex {
  private readonly boxes: Box[] = []
  /** Left, top, right, bottom of each box. */
  private edges = new Float64Array(4 * 64)
  /** Number of the last question each box was an answer to: one in several cells is found once. */
  private asked = new Uint32Array(64)
  private readonly cells = new Map<number, number[]>()
  private readonly huge: number[] = []
  private question = 0

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    const at = this.boxes.push(box) - 1
    if (at >= this.asked.length) this.makeRoom()
    const { edges } = this
    edges[4 * at] = box.x
    edges[4 * at + 1] = box.y
    edges[4 * at + 2] = box.x + box.width
    edges[4 * at + 3] = box.y + box.height
    const [x0, x1, y0, y1] = [first(box.x), first(box.x + box.width), first(box.y), first(box.y + box.height)]
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostCells) {
      this.huge.push(at)
      return
    }
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const list = this.cells.get(keyOf(x, y))
        if (list === undefined) this.cells.set(keyOf(x, y), [at])
        else list.push(at)
      }
    }
  }

  private makeRoom(): void {
    const { edges, asked } = this
    this.edges = new Float64Array(2 * edges.length)
    this.edges.set(edges)
    this.asked = new Uint32Array(2 * asked.length)
    this.asked.set(asked)
  }

  /** Every box whose inside (or line) meets the area, once (the first 200, where they lie in a heap). */
  near(area: Box): Box[] {
    return this.find(area, mostFound)
  }

  /** The same, all of them. */
  within(area: Box): Box[] {
    return this.find(area, Infinity)
  }

  private find(area: Box, most: number): Box[] {
    this.question++
    const found: Box[] = []
    const [left, top, right, bottom] = [area.x, area.y, area.x + area.width, area.y + area.height]
    const [x0, x1, y0, y1] = [first(left), first(right), first(top), first(bottom)]
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostCells) {
      for (let at = 0; at < this.boxes.length; at++) this.look(at, left, top, right, bottom, found, most)
      return found
    }
    for (const at of this.huge) this.look(at, left, top, right, bottom, found, most)
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const list = this.cells.get(keyOf(x, y))
        if (list === undefined) continue
        for (const at of list) this.look(at, left, top, right, bottom, found, most)
      }
    }
    return found
  }

  private look(
    at: number,
    left: number,
    top: number,
    right: number,
    bottom: number,
    found: Box[],
    most: number,
  ): void {
    const { edges, asked } = this
    if (asked[at] === this.question || found.length >= most) return
    const e = 4 * at
    if ((edges[e] as number) >= right || (edges[e + 2] as number) <= left) return
    if ((edges[e + 1] as number) >= bottom || (edges[e + 3] as number) <= top) return
    asked[at] = this.question
    found.push(this.boxes[at] as Box)
  }

  /** Area of `box` covered by boxes of the index (what two cover counts twice). */
  commonArea(box: Box): number {
    let sum = 0
    for (const other of this.near(box)) sum += commonArea(box, other)
    return sum
  }
}

function first(value: number): number {
  return Math.floor(value / cell)
}

function keyOf(x: number, y: number): number {
  return x * 100_003 + y
}
