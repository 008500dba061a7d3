/**
 * For each node the nodes that fronds into it come from, in the order they were met: lists from which a frond is taken
 * out, or into which one is put in front, at constant cost.
 */
export interface HighPoints {
  /** The first of a node's list; −1 where it is empty. */
  high(node: number): number
  append(edge: number, from: number, into: number): void
  putInFront(edge: number, from: number, into: number): void
  holds(edge: number): boolean
  remove(edge: number): void
  /** `next` takes the place of `edge`. */
  replace(edge: number, next: number): void
}

interface Entry {
  readonly from: number
  readonly into: number
  before: Entry | null
  after: Entry | null
}

export function highPoints(size: number): HighPoints {
  const first: (Entry | null)[] = Array.from({ length: size }, () => null)
  const last: (Entry | null)[] = [...first]
  const entries = new Map<number, Entry>()
  return {
    high: (node) => first[node]?.from ?? -1,
    append(edge, from, into) {
      const before = last[into] ?? null
      const entry = { from, into, before, after: null }
      if (before === null) first[into] = entry
      else before.after = entry
      last[into] = entry
      entries.set(edge, entry)
    },
    putInFront(edge, from, into) {
      const after = first[into] ?? null
      const entry = { from, into, before: null, after }
      if (after === null) last[into] = entry
      else after.before = entry
      first[into] = entry
      entries.set(edge, entry)
    },
    holds: (edge) => entries.has(edge),
    remove(edge) {
      const entry = entries.get(edge)
      if (entry === undefined) return
      if (entry.before === null) first[entry.into] = entry.after
      else entry.before.after = entry.after
      if (entry.after === null) last[entry.into] = entry.before
      else entry.after.before = entry.before
      entries.delete(edge)
    },
    replace(edge, next) {
      const entry = entries.get(edge)
      if (entry === undefined) return
      entries.delete(edge)
      entries.set(next, entry)
    },
  }
}
