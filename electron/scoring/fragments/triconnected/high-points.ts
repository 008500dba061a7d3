import { intAt } from '#shared/lib/ints.ts'

/**
 * For each node the nodes that fronds into it come from, in the order they were met: lists from which a frond is taken
 * out, or into which one is put in front, at constant cost. A frond is one list entry; −1 is none.
 */
export class HighPoints {
  private readonly first: Int32Array
  private readonly last: Int32Array
  /** By edge: its entry. An edge that takes the place of another takes over its entry. */
  private readonly entryOf: Int32Array
  private readonly from: Int32Array
  private readonly into: Int32Array
  private readonly before: Int32Array
  private readonly after: Int32Array
  private entries = 0

  constructor(nodes: number, edges: number) {
    this.first = new Int32Array(nodes).fill(-1)
    this.last = new Int32Array(nodes).fill(-1)
    this.entryOf = new Int32Array(edges).fill(-1)
    this.from = new Int32Array(edges)
    this.into = new Int32Array(edges)
    this.before = new Int32Array(edges)
    this.after = new Int32Array(edges)
  }

  /** The first of a node's list; −1 where it is empty. */
  high(node: number): number {
    const first = intAt(this.first, node)
    return first === -1 ? -1 : intAt(this.from, first)
  }

  holds(edge: number): boolean {
    return this.entryOf[edge] !== -1
  }

  append(edge: number, from: number, into: number): void {
    const before = intAt(this.last, into)
    const entry = this.add(edge, from, into, before, -1)
    if (before === -1) this.first[into] = entry
    else this.after[before] = entry
    this.last[into] = entry
  }

  putInFront(edge: number, from: number, into: number): void {
    const after = intAt(this.first, into)
    const entry = this.add(edge, from, into, -1, after)
    if (after === -1) this.last[into] = entry
    else this.before[after] = entry
    this.first[into] = entry
  }

  remove(edge: number): void {
    const entry = intAt(this.entryOf, edge)
    if (entry === -1) return
    const [into, before, after] = [
      intAt(this.into, entry),
      intAt(this.before, entry),
      intAt(this.after, entry),
    ]
    if (before === -1) this.first[into] = after
    else this.after[before] = after
    if (after === -1) this.last[into] = before
    else this.before[after] = before
    this.entryOf[edge] = -1
  }

  /** `next` takes the place of `edge`. */
  replace(edge: number, next: number): void {
    this.entryOf[next] = intAt(this.entryOf, edge)
    this.entryOf[edge] = -1
  }

  private add(edge: number, from: number, into: number, before: number, after: number): number {
    const entry = this.entries
    this.entries += 1
    this.from[entry] = from
    this.into[entry] = into
    this.before[entry] = before
    this.after[entry] = after
    this.entryOf[edge] = entry
    return entry
  }
}
