import { intAt } from '#shared/lib/ints.ts'

/** Edges by their two ends (0 … size − 1), directions aside; several between the same two nodes are allowed. */
export interface EdgeList {
  readonly size: number
  readonly one: Int32Array
  readonly other: Int32Array
}

/**
 * The edges of a decomposition: first those of the graph, then the virtual ones that join the pieces. A virtual edge
 * belongs to exactly two pieces.
 */
export interface Pieces {
  readonly one: number[]
  readonly other: number[]
  /** Edges of each piece. */
  readonly list: number[][]
}

export function addVirtual({ one, other }: Pieces, a: number, b: number): number {
  one.push(a)
  other.push(b)
  return one.length - 1
}

/** Takes edges between the same two nodes out, a piece for each such pair; returns the edges of what is left. */
export function splitMultiples(graph: EdgeList, pieces: Pieces): number[] {
  const firstBetween = new Map<number, number>()
  const multiples = new Map<number, number[]>()
  for (let edge = 0; edge < graph.one.length; edge += 1) {
    const a = intAt(graph.one, edge)
    const b = intAt(graph.other, edge)
    const key = Math.min(a, b) * graph.size + Math.max(a, b)
    const first = firstBetween.get(key)
    if (first === undefined) firstBetween.set(key, edge)
    else {
      const edges = multiples.get(first)
      if (edges === undefined) multiples.set(first, [first, edge])
      else edges.push(edge)
    }
  }
  return Array.from(firstBetween.values(), (first) => {
    const edges = multiples.get(first)
    if (edges === undefined) return first
    const virtual = addVirtual(pieces, intAt(graph.one, first), intAt(graph.other, first))
    pieces.list.push([...edges, virtual])
    return virtual
  })
}
