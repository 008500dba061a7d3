import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'

/** An order of nodes that every arc added to it goes along (Pearce and Kelly 2006: only what lies between is moved). */
export class FlowOrder {
  private readonly index: ArcIndex
  private readonly place: Map<number, number>
  private readonly added = new Set<number>()

  constructor(index: ArcIndex, nodes: readonly number[]) {
    this.index = index
    this.place = new Map(nodes.map((node, at) => [node, at]))
  }

  /** Adds an arc that goes along the order as it is; false where it does not. */
  addAlong(arc: number): boolean {
    const along = this.placeOf(intAt(this.index.from, arc)) < this.placeOf(intAt(this.index.to, arc))
    if (along) this.added.add(arc)
    return along
  }

  /** Adds an arc, the order changed for it where need be; false where it would close a circle. */
  add(arc: number): boolean {
    if (this.addAlong(arc)) return true
    const { from, to } = this.index
    const [first, last] = [this.placeOf(intAt(to, arc)), this.placeOf(intAt(from, arc))]
    const after = this.reached(intAt(to, arc), arcsOut, to, (at) => at <= last)
    if (after.has(intAt(from, arc))) return false
    const before = this.reached(intAt(from, arc), arcsIn, from, (at) => at >= first)
    const moved = [...this.inOrder(before), ...this.inOrder(after)]
    const places = moved.map((node) => this.placeOf(node)).toSorted((one, other) => one - other)
    moved.forEach((node, at) => this.place.set(node, places[at] ?? 0))
    this.added.add(arc)
    return true
  }

  private reached(
    begin: number,
    arcsAt: typeof arcsOut,
    ends: Int32Array,
    between: (place: number) => boolean,
  ): ReadonlySet<number> {
    const found = new Set([begin])
    for (const node of found) {
      for (const arc of arcsAt(this.index, node)) {
        const next = intAt(ends, arc)
        if (this.added.has(arc) && between(this.placeOf(next))) found.add(next)
      }
    }
    return found
  }

  private inOrder(nodes: ReadonlySet<number>): number[] {
    return [...nodes].toSorted((one, other) => this.placeOf(one) - this.placeOf(other))
  }

  private placeOf(node: number): number {
    return this.place.get(node) ?? 0
  }
}
