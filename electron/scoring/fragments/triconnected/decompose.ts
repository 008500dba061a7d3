import { intAt, intsOf, listOf } from '#shared/lib/ints.ts'
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
  let nodes = 0
  return list.map((edges, piece) => {
    const [first = 0, second = 0] = edges
    const [a, b, c, d] = [one[first], other[first], one[second], other[second]]
    if ((a === c && b === d) || (a === d && b === c)) return 'bond'
    // A piece of more than two nodes has no two edges between the same, and the smallest rigid one has six.
    if (edges.length === 3) return 'polygon'
    nodes = 0
    for (let at = 0; at < edges.length; at += 1) {
      meet(one[edges[at] ?? 0] ?? 0, piece)
      meet(other[edges[at] ?? 0] ?? 0, piece)
    }
    return nodes === edges.length ? 'polygon' : 'rigid'
  })

  function meet(node: number, piece: number): void {
    if (metIn[node] === piece) return
    metIn[node] = piece
    nodes += 1
  }
}

/** Bonds that hang together are one bond, polygons one polygon; the virtual edges between them go. */
function merged(
  list: readonly number[][],
  kinds: readonly PieceKind[],
  virtualFrom: number,
  edgeCount: number,
): Piece[] {
  const group = intsOf(list, (_, at) => at)
  const first = new Int32Array(edgeCount).fill(-1)
  const gone = new Uint8Array(edgeCount)
  /** 1 for a piece that is one with another. */
  const joined = new Uint8Array(list.length)
  list.forEach((edges, at) => {
    for (let place = 0; place < edges.length; place += 1) join(edges[place] ?? 0, at)
  })
  const together = list.map((): number[] | undefined => undefined)
  list.forEach((edges, at) => {
    // Alone it stays as it is: none of its edges is gone.
    if (joined[at] !== 1) together[at] = edges
    else addLeft(edges, (together[find(at)] ??= []))
  })
  const pieces: Piece[] = []
  for (let root = 0; root < together.length; root += 1) {
    const edges = together[root]
    if (edges !== undefined) pieces.push({ kind: kinds[root] ?? 'rigid', edges })
  }
  return pieces

  /** A virtual edge between two pieces that are one. */
  function join(edge: number, at: number): void {
    if (edge < virtualFrom) return
    const known = intAt(first, edge)
    if (known === -1) first[edge] = at
    else if (kinds[at] !== 'rigid' && kinds[at] === kinds[known]) {
      group[find(at)] = find(known)
      joined[at] = joined[known] = 1
      gone[edge] = 1
    }
  }

  function addLeft(edges: readonly number[], kept: number[]): void {
    for (const edge of edges) if (gone[edge] !== 1) kept.push(edge)
  }

  function find(at: number): number {
    let root = at
    while (group[root] !== root) root = intAt(group, root)
    for (let next = at; next !== root;) {
      const after = intAt(group, next)
      group[next] = root
      next = after
    }
    return root
  }
}
