/**
 * Arcs by state, in the order they were attached, of which any may go at constant cost: linked lists in a few long ones.
 * Arcs are attached in the order of their numbers; −1 is none.
 */
export class LinkedArcs {
  private readonly firsts: Int32Array
  private readonly lasts: Int32Array
  private readonly counts: Int32Array
  private readonly after: number[] = []
  private readonly before: number[] = []

  constructor(size: number) {
    this.firsts = new Int32Array(size).fill(-1)
    this.lasts = new Int32Array(size).fill(-1)
    this.counts = new Int32Array(size)
  }

  count(state: number): number {
    return this.counts[state] ?? 0
  }

  first(state: number): number {
    return this.firsts[state] ?? -1
  }

  /** Also of an arc that is gone: what then came after it. */
  next(arc: number): number {
    return this.after[arc] ?? -1
  }

  attach(state: number, arc: number): void {
    const last = this.lasts[state] ?? -1
    if (last === -1) this.firsts[state] = arc
    else this.after[last] = arc
    this.lasts[state] = arc
    this.before.push(last)
    this.after.push(-1)
    this.counts[state] = this.count(state) + 1
  }

  remove(state: number, arc: number): void {
    const [before, after] = [this.before[arc] ?? -1, this.next(arc)]
    if (before === -1) this.firsts[state] = after
    else this.after[before] = after
    if (after === -1) this.lasts[state] = before
    else this.before[after] = before
    this.counts[state] = this.count(state) - 1
  }

  /** Adds the arcs of a state to lists that stand one behind the other. */
  append(state: number, { starts, arcs }: { readonly starts: number[]; readonly arcs: number[] }): void {
    for (let arc = this.first(state); arc !== -1; arc = this.next(arc)) arcs.push(arc)
    starts.push(arcs.length)
  }

  /** By state, the arcs of these. */
  of(states: readonly number[]): number[][] {
    const lists: number[][] = []
    for (const state of states) {
      const arcs: number[] = []
      for (let arc = this.first(state); arc !== -1; arc = this.next(arc)) arcs.push(arc)
      lists[state] = arcs
    }
    return lists
  }
}
