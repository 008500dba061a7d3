import { intAt } from '#shared/lib/ints.ts'
import type { Fragment, Fragments } from '#shared/model/analysis/fragments.ts'
import { bottomUp } from './bottom-up.ts'
import type { Normalised } from './normalise.ts'
import type { Part } from './part-tree.ts'
import { repairSentences } from './repair-sentences.ts'
import type { TakenApart } from './take-apart.ts'

/** The refined process structure tree of a map (Vanhatalo, Völzer and Koehler 2009), without what was only repaired. */
export function findFragments(apart: TakenApart): Fragments {
  const kept = keptParts(apart)
  const tree = listed(kept, apart)
  const number = (kind: Fragment['kind']) => tree.filter((fragment) => fragment.kind === kind).length
  return {
    counts: {
      trivial: apart.index.edges.length,
      polygon: number('polygon'),
      bond: number('bond'),
      rigid: number('rigid'),
    },
    tree,
    repairs: repairSentences(apart.index.nodes, apart.repairs).map(({ text }) => text),
  }
}

/** A part with what is drawn of it: at least two children. Nodes are positions in the map, −1 a virtual one. */
interface Kept {
  readonly kind: Fragment['kind']
  readonly entry: number
  readonly exit: number
  readonly inner: readonly number[]
  readonly arcs: readonly number[]
  readonly parts: readonly Kept[]
  /** Its first arc as drawn: parts side by side are listed in that order. */
  readonly first: number
}

/** The root; null where at most one arrow is drawn. A part with a single child left is that child. */
function keptParts({ network, root }: TakenApart): Kept | null {
  const found = new Map<Part, Kept | number>()
  for (const part of bottomUp(root)) found.set(part, keptOf(part))
  const top = root === null ? undefined : found.get(root)
  return typeof top === 'object' ? top : null

  function keptOf(part: Part): Kept | number {
    const children = part.children.map((child) =>
      typeof child === 'number' ? intAt(network.drawn, child) : (found.get(child) ?? -1),
    )
    const first = children.findIndex(isLeft)
    if (first === -1) return -1
    const last = children.findLastIndex(isLeft)
    return first === last ? (children[first] ?? -1) : keep(part, children, [first, last], network)
  }
}

function isLeft(child: Kept | number): boolean {
  return child !== -1
}

/** `left`: the first and the last child that is drawn. */
function keep(
  part: Part,
  children: readonly (Kept | number)[],
  left: readonly [number, number],
  { nodeOf }: Normalised,
): Kept {
  // Where virtual arcs begin or end a sequence, it begins or ends at the first or last node drawn.
  const last = part.inner.length + 1
  const placeAt = (place: number) =>
    place === 0 ? part.entry : place === last ? part.exit : (part.inner[place - 1] ?? 0)
  const [from, to] = part.kind === 'polygon' ? [left[0], left[1] + 1] : [0, last]
  const node = (place: number) => intAt(nodeOf, placeAt(place))
  const [entry, exit] = [node(from), node(to)]
  const inner: number[] = []
  for (let place = from + 1; place < to; place += 1) {
    const at = node(place)
    if (at !== entry && at !== exit && at !== -1) inner.push(at)
  }
  const arcs: number[] = []
  const parts: Kept[] = []
  let first = Infinity
  for (const child of children) {
    if (typeof child === 'object') parts.push(child)
    else if (isLeft(child)) arcs.push(child)
    else continue
    first = Math.min(first, typeof child === 'object' ? child.first : child)
  }
  if (part.kind !== 'polygon' && parts.length > 1) parts.sort((one, other) => one.first - other.first)
  return { kind: part.kind, entry, exit, inner: distinct(inner), arcs, parts, first }
}

/** Both parts of a node are the same node; few parts have more than a few. */
function distinct(nodes: readonly number[]): readonly number[] {
  return nodes.length < 2 ? nodes : [...new Set(nodes)]
}

function listed(root: Kept | null, { index }: TakenApart): Fragment[] {
  const nodeId = (at: number) => index.nodes[at]?.id ?? null
  const order = root === null ? [] : [root]
  // A part's children come one after the other: where they begin, by part.
  const firstChild: number[] = []
  for (const part of order) {
    firstChild.push(order.length)
    for (const child of part.parts) order.push(child)
  }
  return order.map((part, at) => ({
    id: `f${at + 1}`,
    kind: part.kind,
    entry: nodeId(part.entry),
    exit: nodeId(part.exit),
    children: part.parts.map((_, child) => `f${(firstChild[at] ?? 0) + child + 1}`),
    nodeIds: part.inner.map((node) => nodeId(node) ?? ''),
    edgeIds: part.arcs.map((arc) => index.edges[arc]?.id ?? ''),
  }))
}
