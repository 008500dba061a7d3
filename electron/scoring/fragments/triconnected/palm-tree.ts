import { groupBy } from '#shared/flow/arc-index.ts'
import { intAt, intsOf } from '#shared/lib/ints.ts'
import type { Pieces } from './simple-graph.ts'

/**
 * A depth-first spanning tree of a graph with every other edge (a frond) led back to an ancestor, its nodes renumbered
 * for the search of separation pairs (Hopcroft and Tarjan 1973, corrected by Gutwenger and Mutzel 2001). Nodes here are
 * the new numbers: the root is 0, and what is searched earlier has the higher number.
 */
export interface PalmTree {
  readonly size: number
  /** New number of a node of the graph, and back. */
  readonly numberOf: Int32Array
  readonly nodeOf: Int32Array
  /** Tree parent; −1 at the root. */
  readonly father: Int32Array
  /** Nodes in the subtree, itself counted. */
  readonly descendants: Int32Array
  /** Lowest and second lowest node reached from the subtree by at most one frond. */
  readonly low1: Int32Array
  readonly low2: Int32Array
  /** By place: edges in the order of the search, where one leads from and to, and whether it begins a path. */
  readonly edges: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly isTree: Uint8Array
  readonly begins: Uint8Array
  /** Places of the edges out of node v: `starts[v]` up to before `starts[v + 1]`. */
  readonly starts: Int32Array
  /** Places of the fronds in the order they are met. */
  readonly fronds: readonly number[]
}

/** Edges by position: `one`, `other` are their ends. The graph is connected and without multiple edges. */
export function palmTree(
  size: number,
  edges: readonly number[],
  ends: Pick<Pieces, 'one' | 'other'>,
): PalmTree {
  const one = intsOf(edges, (edge) => ends.one[edge] ?? 0)
  const other = intsOf(edges, (edge) => ends.other[edge] ?? 0)
  const tree = firstSearch(size, one, other)
  const order = searchOrder(size, tree)
  return renumbered(size, new Int32Array(edges), tree, order, secondSearch(size, tree, order))
}

interface FirstSearch {
  readonly time: Int32Array
  readonly nodeAt: Int32Array
  readonly father: Int32Array
  readonly descendants: Int32Array
  readonly low1: Int32Array
  readonly low2: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly isTree: Uint8Array
}

/** Times, lowpoints (as times) and the direction of each edge. */
function firstSearch(size: number, one: Int32Array, other: Int32Array): FirstSearch {
  const count = one.length
  const both = new Int32Array(2 * count)
  both.set(one)
  both.set(other, count)
  const [starts, around] = groupBy(both, size)
  const time = new Int32Array(size).fill(-1)
  const nodeAt = new Int32Array(size)
  const father = new Int32Array(size).fill(-1)
  const descendants = new Int32Array(size).fill(1)
  const low1 = new Int32Array(size)
  const low2 = new Int32Array(size)
  const from = new Int32Array(count).fill(-1)
  const to = new Int32Array(count)
  const isTree = new Uint8Array(count)
  const next = starts.slice()
  let now = 0
  const path = [enter(0)]
  for (let v = path[path.length - 1]; v !== undefined; v = path[path.length - 1]) {
    const at = intAt(next, v)
    if (at === intAt(starts, v + 1)) {
      path.pop()
      leave(v)
      continue
    }
    next[v] = at + 1
    const half = intAt(around, at)
    const edge = half % count
    if (from[edge] !== -1) continue
    const w = intAt(half < count ? other : one, edge)
    from[edge] = v
    to[edge] = w
    if (time[w] === -1) {
      isTree[edge] = 1
      father[w] = v
      path.push(enter(w))
    } else lower(v, intAt(time, w), intAt(time, v))
  }
  return { time, nodeAt, father, descendants, low1, low2, from, to, isTree }

  function enter(v: number): number {
    time[v] = now
    nodeAt[now] = v
    low1[v] = now
    low2[v] = now
    now += 1
    return v
  }

  function leave(v: number): void {
    const u = intAt(father, v)
    if (u === -1) return
    descendants[u] = intAt(descendants, u) + intAt(descendants, v)
    lower(u, intAt(low1, v), intAt(low2, v))
  }

  /** Takes the two lowest points of a child or frond into account. */
  function lower(v: number, lowest: number, second: number): void {
    const known = intAt(low1, v)
    if (lowest < known) {
      low1[v] = lowest
      low2[v] = Math.min(known, second)
    } else low2[v] = Math.min(intAt(low2, v), lowest === known ? second : lowest)
  }
}

interface SearchOrder {
  readonly sorted: Int32Array
  readonly starts: Int32Array
}

/** Edges by their source, the ones that lead lowest first. */
function searchOrder(size: number, { time, low1, low2, from, to, isTree }: FirstSearch): SearchOrder {
  const rank = intsOf(from, (v, edge) => {
    const w = intAt(to, edge)
    if (isTree[edge] !== 1) return 3 * intAt(time, w) + 1
    return 3 * intAt(low1, w) + (intAt(low2, w) < intAt(time, v) ? 0 : 2)
  })
  const [, byRank] = groupBy(rank, 3 * size + 3)
  const [starts, places] = groupBy(
    intsOf(byRank, (edge) => intAt(from, edge)),
    size,
  )
  return { sorted: intsOf(places, (place) => intAt(byRank, place)), starts }
}

interface SecondSearch {
  readonly numberOf: Int32Array
  readonly begins: Uint8Array
  readonly fronds: readonly number[]
}

/** New numbers, and the edges (by place) that begin a path: the first, and each that follows a frond. */
function secondSearch(size: number, tree: FirstSearch, { sorted, starts }: SearchOrder): SecondSearch {
  const numberOf = new Int32Array(size)
  const begins = new Uint8Array(sorted.length)
  const fronds: number[] = []
  const next = starts.slice()
  let left = size
  let fresh = true
  const root = intAt(tree.nodeAt, 0)
  numberOf[root] = 0
  const path = [root]
  for (let v = path[path.length - 1]; v !== undefined; v = path[path.length - 1]) {
    const place = intAt(next, v)
    if (place === intAt(starts, v + 1)) {
      path.pop()
      left -= 1
      continue
    }
    next[v] = place + 1
    if (fresh) begins[place] = 1
    const edge = intAt(sorted, place)
    fresh = tree.isTree[edge] !== 1
    if (fresh) {
      fronds.push(place)
      continue
    }
    const w = intAt(tree.to, edge)
    numberOf[w] = left - intAt(tree.descendants, w)
    path.push(w)
  }
  return { numberOf, begins, fronds }
}

function renumbered(
  size: number,
  edges: Int32Array,
  tree: FirstSearch,
  { sorted, starts }: SearchOrder,
  { numberOf, begins, fronds }: SecondSearch,
): PalmTree {
  const nodeOf = new Int32Array(size)
  for (let node = 0; node < size; node += 1) nodeOf[intAt(numberOf, node)] = node
  const byTime = (time: number) => intAt(numberOf, intAt(tree.nodeAt, time))
  // Places are grouped by node of the graph; here they have to be by new number.
  const order = new Int32Array(sorted.length)
  const placeNow = new Int32Array(sorted.length)
  let placed = 0
  for (let number = 0; number < size; number += 1) {
    const node = intAt(nodeOf, number)
    for (let place = intAt(starts, node); place < intAt(starts, node + 1); place += 1) {
      order[placed] = place
      placeNow[place] = placed
      placed += 1
    }
  }
  const edgeAt = intsOf(order, (place) => intAt(sorted, place))
  const from = intsOf(edgeAt, (edge) => intAt(numberOf, intAt(tree.from, edge)))
  return {
    size,
    numberOf,
    nodeOf,
    father: intsOf(nodeOf, (node) =>
      tree.father[node] === -1 ? -1 : intAt(numberOf, intAt(tree.father, node)),
    ),
    descendants: intsOf(nodeOf, (node) => intAt(tree.descendants, node)),
    low1: intsOf(nodeOf, (node) => byTime(intAt(tree.low1, node))),
    low2: intsOf(nodeOf, (node) => byTime(intAt(tree.low2, node))),
    edges: intsOf(edgeAt, (edge) => intAt(edges, edge)),
    from,
    to: intsOf(edgeAt, (edge) => intAt(numberOf, intAt(tree.to, edge))),
    isTree: new Uint8Array(intsOf(edgeAt, (edge) => tree.isTree[edge] ?? 0)),
    begins: new Uint8Array(intsOf(order, (place) => begins[place] ?? 0)),
    starts: groupBy(from, size)[0],
    fronds: fronds.map((place) => intAt(placeNow, place)),
  }
}
