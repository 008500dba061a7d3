import { intAt, listOf } from '#shared/lib/ints.ts'
import { palmTree } from './palm-tree.ts'
import { PathSearch } from './path-search.ts'
import { splitMultiples } from './simple-graph.ts'
import type { EdgeList, Pieces } from './simple-graph.ts'

/** bond: edges between the same two nodes. polygon: a ring. rigid: nothing in it can be parted by two nodes. */
export type PieceKind = 'bond' | 'polygon' | 'rigid'

export interface Piece {
  readonly kind: PieceKind
  /** Edges of the graph, and virtual ones, which lie in one other piece too. */
  readonly edges: readonly number[]
}

export interface Decomposition {
  readonly pieces: readonly Piece[]
  /** Ends of every edge: those of the graph by their position, then the virtual ones. */
  readonly one: readonly number[]
  readonly other: readonly number[]
  /** Edges from here on are virtual. */
  readonly virtualFrom: number
}

/**
 * The triconnected components of a biconnected graph with three nodes or more: the graph taken apart at every pair of
 * nodes that separates it, in one way only. Linear in its size.
 */
export function decompose(graph: EdgeList): Decomposition {
  const pieces: Pieces = { one: listOf(graph.one), other: listOf(graph.other), list: [] }
  const simple = splitMultiples(graph, pieces)
  new PathSearch(palmTree(graph.size, simple, pieces), pieces).run()
  const virtualFrom = graph.one.length
  const kinds = kindsOf(pieces, graph.size)
  return { ...pieces, pieces: merged(pieces.list, kinds, virtualFrom, pieces.one.length), virtualFrom }
}

/** Of each piece. */
function kindsOf({ one, other, list }: Pieces, size: number): PieceKind[] {
  /** By node: the last piece in which it was met. */
  const metIn = new Int32Array(size).fill(-1)
  return list.map((edges, piece) => {
    const [first = 0, second = 0] = edges
    const [a, b, c, d] = [one[first], other[first], one[second], other[second]]
    if ((a === c && b === d) || (a === d && b === c)) return 'bond'
    // A piece of more than two nodes has no two edges between the same, and the smallest rigid one has six.
    if (edges.length === 3) return 'polygon'
    let nodes = 0
    const meet = (node: number) => {
      if (metIn[node] === piece) return
      metIn[node] = piece
      nodes += 1
    }
    for (const edge of edges) {
      meet(one[edge] ?? 0)
      meet(other[edge] ?? 0)
    }
    return nodes === edges.length ? 'polygon' : 'rigid'
  })
}

/** Bonds that hang together are one bond, polygons one polygon; the virtual edges between them go. */
function merged(
  list: readonly number[][],
  kinds: readonly PieceKind[],
  virtualFrom: number,
  edgeCount: number,
): Piece[] {
  const group = list.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root] ?? root
    for (let next = at; next !== root;) {
      const after = group[next] ?? root
      group[next] = root
      next = after
    }
    return root
  }
  const first = new Int32Array(edgeCount).fill(-1)
  const gone = new Uint8Array(edgeCount)
  /** 1 for a piece that is one with another. */
  const joined = new Uint8Array(list.length)
  for (let at = 0; at < list.length; at += 1) {
    for (const edge of list[at] ?? []) {
      if (edge < virtualFrom) continue
      const known = intAt(first, edge)
      if (known === -1) first[edge] = at
      else if (kinds[at] !== 'rigid' && kinds[at] === kinds[known]) {
        group[find(at)] = find(known)
        joined[at] = joined[known] = 1
        gone[edge] = 1
      }
    }
  }
  const together: (number[] | undefined)[] = []
  for (let at = 0; at < list.length; at += 1) {
    const edges = list[at] ?? []
    // Alone it stays as it is: none of its edges is gone.
    const kept = joined[at] === 1 ? (together[find(at)] ??= []) : (together[at] = edges)
    if (kept !== edges) for (const edge of edges) if (gone[edge] !== 1) kept.push(edge)
  }
  const pieces: Piece[] = []
  for (let root = 0; root < together.length; root += 1) {
    const edges = together[root]
    if (edges !== undefined) pieces.push({ kind: kinds[root] ?? 'rigid', edges })
  }
  return pieces
}
