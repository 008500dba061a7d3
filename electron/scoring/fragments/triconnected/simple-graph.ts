import { groupBy } from '#shared/flow/arc-index.ts'
import { intAt, intsOf } from '#shared/lib/ints.ts'

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
  const multiples = new Map<number, number[]>()
  const firstLike = firstBetween(graph)
  for (let edge = 0; edge < firstLike.length; edge += 1) {
    const first = intAt(firstLike, edge)
    if (first === edge) continue
    const edges = multiples.get(first)
    if (edges === undefined) multiples.set(first, [first, edge])
    else edges.push(edge)
  }
  const left: number[] = []
  for (let edge = 0; edge < firstLike.length; edge += 1) {
    if (firstLike[edge] !== edge) continue
    const edges = multiples.get(edge)
    if (edges === undefined) left.push(edge)
    else {
      const virtual = addVirtual(pieces, intAt(graph.one, edge), intAt(graph.other, edge))
      pieces.list.push([...edges, virtual])
      left.push(virtual)
    }
  }
  return left
}

/** For each edge the first between the same two nodes. */
function firstBetween({ size, one, other }: EdgeList): Int32Array {
  const [starts, edges] = groupBy(
    intsOf(one, (a, edge) => Math.min(a, intAt(other, edge))),
    size,
  )
  const found = new Int32Array(one.length)
  /** By the higher node: the first edge to it from the lower one at hand, and which that is. */
  const first = new Int32Array(size)
  const metFrom = new Int32Array(size).fill(-1)
  for (let low = 0; low < size; low += 1) {
    for (let at = intAt(starts, low); at < intAt(starts, low + 1); at += 1) {
      const edge = intAt(edges, at)
      const high = Math.max(intAt(one, edge), intAt(other, edge))
      if (metFrom[high] !== low) {
        metFrom[high] = low
        first[high] = edge
      }
      found[edge] = intAt(first, high)
    }
  }
  return found
}
