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
  readonly intoA: number
  readonly outOfA: number
  readonly intoB: number
  readonly outOfB: number
}

/**
 * The tree of parts of a normalised network: its triconnected components (Polyvyanyy, Vanhatalo and Völzer 2010), the one
 * with the arc from end to beginning at the root. Null where nothing lies between beginning and end.
 */
export function partTree(network: Normalised): Part | null {
  if (network.size < 3) return null
  const found = decompose({ size: network.size, one: network.from, other: network.to })
  const degrees = degreesOf(network)
  const parts = new Map<number, { part: Part; ends: Ends }>()
  let root: Part | null = null
  for (const open of topDown(found).toReversed()) {
    const ends = endsOf(open, network, found, parts)
    const part = close(open, ends, network, degrees, parts)
    parts.set(open.up, { part, ends })
    root = part
  }
  return root
}

/** Pieces from the one with arc 0 down, each after the one around it. */
function topDown({ pieces, virtualFrom }: Decomposition): Open[] {
  const holders = new Map<number, Piece[]>()
  let root: Piece | undefined
  for (const piece of pieces) {
    for (const edge of piece.edges) {
      if (edge === 0) root = piece
      if (edge < virtualFrom) continue
      const known = holders.get(edge)
      if (known === undefined) holders.set(edge, [piece])
      else known.push(piece)
    }
  }
  const order: Open[] = root === undefined ? [] : [{ piece: root, up: 0 }]
  for (const { piece, up } of order) {
    for (const edge of piece.edges) {
      if (edge < virtualFrom || edge === up) continue
      const below = holders.get(edge)?.find((other) => other !== piece)
      if (below !== undefined) order.push({ piece: below, up: edge })
    }
  }
  return order
}

interface Degrees {
  readonly into: Int32Array
  readonly outOf: Int32Array
}

function degreesOf({ size, from, to }: Normalised): Degrees {
  const into = new Int32Array(size)
  const outOf = new Int32Array(size)
  for (const v of to) into[v] = intAt(into, v) + 1
  for (const v of from) outOf[v] = intAt(outOf, v) + 1
  return { into, outOf }
}

type Parts = ReadonlyMap<number, { readonly part: Part; readonly ends: Ends }>

function endsOf({ piece, up }: Open, network: Normalised, found: Decomposition, parts: Parts): Ends {
  const [a, b] = [found.one[up] ?? 0, found.other[up] ?? 0]
  const ends = { a, b, intoA: 0, outOfA: 0, intoB: 0, outOfB: 0 }
  const count = (node: number, into: number, outOf: number) => {
    if (node === a) {
      ends.intoA += into
      ends.outOfA += outOf
    } else if (node === b) {
      ends.intoB += into
      ends.outOfB += outOf
    }
  }
  for (const edge of piece.edges) {
    if (edge === up) continue
    const below = parts.get(edge)?.ends
    if (below === undefined) {
      count(intAt(network.from, edge), 0, 1)
      count(intAt(network.to, edge), 1, 0)
    } else {
      count(below.a, below.intoA, below.outOfA)
      count(below.b, below.intoB, below.outOfB)
    }
  }
  return ends
}

function close({ piece, up }: Open, ends: Ends, network: Normalised, degrees: Degrees, parts: Parts): Part {
  const [entry, exit] = up === 0 ? [network.source, network.sink] : directed(ends, degrees)
  const children = piece.edges.flatMap((edge): Child[] =>
    edge === up ? [] : [parts.get(edge)?.part ?? edge],
  )
  const endsOfChild = (child: Child): [number, number] =>
    typeof child === 'number'
      ? [intAt(network.from, child), intAt(network.to, child)]
      : [child.entry, child.exit]
  if (piece.kind === 'polygon')
    return { kind: 'polygon', entry, exit, ...inSequence(children, entry, endsOfChild) }
  const inner = new Set(children.flatMap(endsOfChild))
  inner.delete(entry)
  inner.delete(exit)
  return { kind: piece.kind, entry, exit, children, inner: [...inner] }
}

/** Entry: no arc of the part leads into it, or all that leave it are in the part; exit the other way round. */
function directed({ a, b, intoA, outOfA, intoB, outOfB }: Ends, { into, outOf }: Degrees): [number, number] {
  const aEnters = intoA === 0 || outOfA === intAt(outOf, a)
  const bLeaves = outOfB === 0 || intoB === intAt(into, b)
  return aEnters && bLeaves ? [a, b] : [b, a]
}

function inSequence(children: readonly Child[], entry: number, endsOf: (child: Child) => [number, number]) {
  const at = new Map<number, Child[]>()
  for (const child of children) {
    for (const end of endsOf(child)) at.set(end, [...(at.get(end) ?? []), child])
  }
  const ordered: Child[] = []
  const inner: number[] = []
  let node = entry
  let last: Child | null = null
  while (ordered.length < children.length) {
    const next: Child | undefined = at.get(node)?.find((child) => child !== last)
    if (next === undefined) break
    const [one, other] = endsOf(next)
    node = one === node ? other : one
    ordered.push(next)
    if (ordered.length < children.length) inner.push(node)
    last = next
  }
  return { children: ordered, inner }
}
