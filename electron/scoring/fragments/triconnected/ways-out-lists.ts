import { intAt } from '#shared/lib/ints.ts'
import type { PalmTree } from './palm-tree.ts'

/**
 * The edges out of each node, in the order of the search, while pieces are taken out: an edge may be replaced by a
 * virtual one in its slot, or removed. Slots are the places of the palm tree; −1 is none.
 */
export class WaysOutLists {
  private readonly before: Int32Array
  private readonly after: Int32Array
  private readonly first: Int32Array
  private readonly edgeIn: Int32Array
  private readonly slotOf: Int32Array

  /** Room for `most` edges, the virtual ones counted. */
  constructor({ size, edges, starts }: PalmTree, most: number) {
    this.slotOf = new Int32Array(most).fill(-1)
    this.before = new Int32Array(edges.length).fill(-1)
    this.after = new Int32Array(edges.length).fill(-1)
    this.first = new Int32Array(size).fill(-1)
    this.edgeIn = edges.slice()
    for (let slot = 0; slot < edges.length; slot += 1) this.slotOf[intAt(edges, slot)] = slot
    for (let v = 0; v < size; v += 1) {
      const [begin, end] = [intAt(starts, v), intAt(starts, v + 1)]
      if (begin < end) this.first[v] = begin
      for (let slot = begin; slot + 1 < end; slot += 1) {
        this.after[slot] = slot + 1
        this.before[slot + 1] = slot
      }
    }
  }

  firstSlot(node: number): number {
    return intAt(this.first, node)
  }

  /** Also of a slot that was removed. */
  nextSlot(slot: number): number {
    return intAt(this.after, slot)
  }

  edge(slot: number): number {
    return intAt(this.edgeIn, slot)
  }

  slot(edge: number): number {
    return intAt(this.slotOf, edge)
  }

  put(edge: number, slot: number): void {
    this.edgeIn[slot] = edge
    this.slotOf[edge] = slot
  }

  remove(slot: number, node: number): void {
    const [before, after] = [intAt(this.before, slot), intAt(this.after, slot)]
    if (before === -1) this.first[node] = after
    else this.after[before] = after
    if (after !== -1) this.before[after] = before
  }
}
