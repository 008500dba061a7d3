import { intAt } from '#shared/lib/ints.ts'
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
  const pieces: Pieces = { one: [...graph.one], other: [...graph.other], list: [] }
  const simple = splitMultiples(graph, pieces)
  const ends = (edge: number): [number, number] => [pieces.one[edge] ?? 0, pieces.other[edge] ?? 0]
  new PathSearch(palmTree(graph.size, simple, pieces), pieces).run()
  const virtualFrom = graph.one.length
  const kinds = pieces.list.map((edges) => kindOf(edges, ends))
  return { ...pieces, pieces: merged(pieces.list, kinds, virtualFrom, pieces.one.length), virtualFrom }
}

function kindOf(edges: readonly number[], ends: (edge: number) => [number, number]): PieceKind {
  const [first = 0, second = 0] = edges
  const [a, b] = ends(first)
  const [c, d] = ends(second)
  if ((a === c && b === d) || (a === d && b === c)) return 'bond'
  // A piece of more than two nodes has no two edges between the same, and the smallest rigid one has six.
  if (edges.length === 3) return 'polygon'
  return new Set(edges.flatMap(ends)).size === edges.length ? 'polygon' : 'rigid'
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
  list.forEach((edges, at) => {
    for (const edge of edges) {
      if (edge < virtualFrom) continue
      const known = intAt(first, edge)
      if (known === -1) first[edge] = at
      else if (kinds[at] !== 'rigid' && kinds[at] === kinds[known]) {
        group[find(at)] = find(known)
        gone[edge] = 1
      }
    }
  })
  const pieces: (number[] | undefined)[] = list.map(() => undefined)
  list.forEach((edges, at) => {
    const root = find(at)
    const together = (pieces[root] ??= [])
    for (const edge of edges) if (gone[edge] !== 1) together.push(edge)
  })
  return pieces.flatMap((edges, root) =>
    edges === undefined ? [] : [{ kind: kinds[root] ?? 'rigid', edges }],
  )
}
