import { intAt } from '#shared/lib/ints.ts'
import type { Normalised } from './normalise.ts'
import { decompose } from './triconnected/decompose.ts'
import type { Decomposition, Piece, PieceKind } from './triconnected/decompose.ts'

/** A single arc of the network, or a part of it with one entry and one exit. */
export type Child = number | Part

export interface Part {
  readonly kind: PieceKind
  /** Nodes of the network. */
  readonly entry: number
  readonly exit: number
  /** No arc of it leads into its entry; none leads out of its exit. Otherwise it loops around there. */
  readonly entersOnly: boolean
  readonly leavesOnly: boolean
  /** In the order of the flow, from entry to exit, where the part is a polygon. */
  readonly children: readonly Child[]
  /** Nodes directly in it, neither entry nor exit: of a polygon those between its children, in the order of the flow. */
  readonly inner: readonly number[]
}

/** A piece of the network on its way to become a part; `up` is the edge to the part around it. */
interface Open {
  readonly piece: Piece
  readonly up: number
}

/** Arcs of a part at its two ends. */
interface Ends {
  readonly a: number
  readonly b: number
  intoA: number
  outOfA: number
  intoB: number
  outOfB: number
}

/**
 * The tree of parts of a normalised network: its triconnected components (Polyvyanyy, Vanhatalo and Völzer 2010), the one
 * with the arc from end to beginning at the root. Null where nothing lies between beginning and end.
 */
export function partTree(network: Normalised): Part | null {
  if (network.size < 3) return null
  const found = decompose({ size: network.size, one: network.from, other: network.to })
  const degrees = degreesOf(network)
  const order = joinOrder(network)
  const built: (Built | undefined)[] = found.one.map(() => undefined)
  let root: Part | null = null
  for (const open of topDown(found).reverse()) {
    const ends = endsOf(open, network, found, built)
    const part = close(open, ends, network, degrees, built, order)
    built[open.up] = { part, ends }
    root = part
  }
  return root
}

interface Built {
  readonly part: Part
  readonly ends: Ends
}

/** Pieces from the one with arc 0 down, each after the one around it. */
function topDown({ pieces, one, virtualFrom }: Decomposition): Open[] {
  // By edge: the pieces it lies in.
  const first = new Int32Array(one.length).fill(-1)
  const second = new Int32Array(one.length).fill(-1)
  pieces.forEach(({ edges }, at) => {
    for (const edge of edges) (first[edge] === -1 ? first : second)[edge] = at
  })
  const root = pieces[intAt(first, 0)]
  const order: Open[] = root === undefined ? [] : [{ piece: root, up: 0 }]
  for (const open of order) goDown(open)
  return order

  function goDown({ piece, up }: Open): void {
    for (const edge of piece.edges) {
      if (edge < virtualFrom || edge === up) continue
      const one = pieces[intAt(first, edge)]
      const below = one === piece ? pieces[intAt(second, edge)] : one
      if (below !== undefined) order.push({ piece: below, up: edge })
    }
  }
}

interface Degrees {
  readonly into: Int32Array
  readonly outOf: Int32Array
}

function degreesOf({ size, from, to }: Normalised): Degrees {
  const into = new Int32Array(size)
  const outOf = new Int32Array(size)
  for (let arc = 0; arc < to.length; arc += 1) {
    const [begin, end] = [intAt(from, arc), intAt(to, arc)]
    outOf[begin] = intAt(outOf, begin) + 1
    into[end] = intAt(into, end) + 1
  }
  return { into, outOf }
}

function endsOf(
  { piece, up }: Open,
  network: Normalised,
  found: Decomposition,
  built: readonly (Built | undefined)[],
): Ends {
  const [a, b] = [found.one[up] ?? 0, found.other[up] ?? 0]
  const ends = { a, b, intoA: 0, outOfA: 0, intoB: 0, outOfB: 0 }
  for (const edge of piece.edges) {
    if (edge === up) continue
    const below = built[edge]?.ends
    if (below === undefined) {
      countAt(ends, intAt(network.from, edge), 0, 1)
      countAt(ends, intAt(network.to, edge), 1, 0)
    } else {
      countAt(ends, below.a, below.intoA, below.outOfA)
      countAt(ends, below.b, below.intoB, below.outOfB)
    }
  }
  return ends
}

/** Adds arcs at a node, where it is one of the two. */
function countAt(ends: Ends, node: number, into: number, outOf: number): void {
  if (node === ends.a) {
    ends.intoA += into
    ends.outOfA += outOf
  } else if (node === ends.b) {
    ends.intoB += into
    ends.outOfB += outOf
  }
}

function close(
  { piece, up }: Open,
  ends: Ends,
  network: Normalised,
  degrees: Degrees,
  built: readonly (Built | undefined)[],
  order: JoinOrder,
): Part {
  const [entry, exit] = up === 0 ? [network.source, network.sink] : directed(ends, degrees)
  const [intoEntry, outOfExit] = entry === ends.a ? [ends.intoA, ends.outOfB] : [ends.intoB, ends.outOfA]
  const [entersOnly, leavesOnly] = [intoEntry === 0, outOfExit === 0]
  const children = piece.edges.map((edge): Child => built[edge]?.part ?? edge)
  children.splice(children.indexOf(up), 1)
  if (piece.kind === 'bond')
    return { kind: 'bond', entry, exit, entersOnly, leavesOnly, children, inner: none }
  if (piece.kind === 'polygon') {
    const { ordered, inner } = order(children, entry)
    return { kind: 'polygon', entry, exit, entersOnly, leavesOnly, children: ordered, inner }
  }
  const inner = new Set<number>()
  for (const child of children) inner.add(beginOf(child, network))
  for (const child of children) inner.add(endOf(child, network))
  inner.delete(entry)
  inner.delete(exit)
  return { kind: 'rigid', entry, exit, entersOnly, leavesOnly, children, inner: [...inner] }
}

const none: readonly number[] = []

/** Entry: no arc of the part leads into it, or all that leave it are in the part; exit the other way round. */
function directed({ a, b, intoA, outOfA, intoB, outOfB }: Ends, { into, outOf }: Degrees): [number, number] {
  const aEnters = intoA === 0 || outOfA === intAt(outOf, a)
  const bLeaves = outOfB === 0 || intoB === intAt(into, b)
  return aEnters && bLeaves ? [a, b] : [b, a]
}

function beginOf(child: Child, { from }: Normalised): number {
  return typeof child === 'number' ? intAt(from, child) : child.entry
}

function endOf(child: Child, { to }: Normalised): number {
  return typeof child === 'number' ? intAt(to, child) : child.exit
}

/** Children in the order in which they follow one another from the entry, and the nodes between them. */
type JoinOrder = (children: readonly Child[], entry: number) => { ordered: Child[]; inner: number[] }

/** With tables for all nodes, shared by all parts: at each node of a ring two children meet, at its ends one. */
function joinOrder(network: Normalised): JoinOrder {
  const here = new Int32Array(network.size).fill(-1)
  const there = new Int32Array(network.size).fill(-1)
  const note = (node: number, at: number) => ((here[node] === -1 ? here : there)[node] = at)
  const clear = (node: number) => (here[node] = there[node] = -1)
  return (children, entry) => {
    for (let at = 0; at < children.length; at += 1) note(beginOf(children[at] ?? 0, network), at)
    for (let at = 0; at < children.length; at += 1) note(endOf(children[at] ?? 0, network), at)
    const ordered: Child[] = []
    const inner: number[] = []
    let node = entry
    let last = -1
    while (ordered.length < children.length) {
      const next = intAt(here[node] === last ? there : here, node)
      const child = children[next]
      if (child === undefined) break
      const begin = beginOf(child, network)
      node = begin === node ? endOf(child, network) : begin
      ordered.push(child)
      if (ordered.length < children.length) inner.push(node)
      last = next
    }
    for (const child of children) {
      clear(beginOf(child, network))
      clear(endOf(child, network))
    }
    return { ordered, inner }
  }
}
