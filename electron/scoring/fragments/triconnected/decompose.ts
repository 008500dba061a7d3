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
  new PathSearch(palmTree(graph.size, simple, ends), pieces).run()
  const virtualFrom = graph.one.length
  const kinds = pieces.list.map((edges) => kindOf(edges, ends))
  return { ...pieces, pieces: merged(pieces.list, kinds, virtualFrom), virtualFrom }
}

function kindOf(edges: readonly number[], ends: (edge: number) => [number, number]): PieceKind {
  const nodes = new Set(edges.flatMap(ends))
  if (nodes.size === 2) return 'bond'
  return nodes.size === edges.length ? 'polygon' : 'rigid'
}

/** Bonds that hang together are one bond, polygons one polygon; the virtual edges between them go. */
function merged(list: readonly number[][], kinds: readonly PieceKind[], virtualFrom: number): Piece[] {
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
  const first = new Map<number, number>()
  const gone = new Set<number>()
  list.forEach((edges, at) => {
    for (const edge of edges) {
      if (edge < virtualFrom) continue
      const known = first.get(edge)
      if (known === undefined) first.set(edge, at)
      else if (kinds[at] !== 'rigid' && kinds[at] === kinds[known]) {
        group[find(at)] = find(known)
        gone.add(edge)
      }
    }
  })
  const edgesOf = new Map<number, number[]>()
  list.forEach((edges, at) => {
    const known = edgesOf.get(find(at)) ?? []
    for (const edge of edges) if (!gone.has(edge)) known.push(edge)
    edgesOf.set(find(at), known)
  })
  return Array.from(edgesOf, ([root, edges]) => ({ kind: kinds[root] ?? 'rigid', edges }))
}
