import type { Normalised } from '../../../electron/scoring/fragments/normalise.ts'

export interface PlainFragment {
  readonly kind: 'trivial' | 'polygon' | 'bond' | 'rigid'
  /** Arcs as bits. */
  readonly arcs: number
  readonly entry: number
  readonly exit: number
}

/**
 * The refined process structure tree by definition (Vanhatalo, Völzer and Koehler 2009): of all sets of arcs those that
 * are connected and have two boundary nodes, one an entry and one an exit; of these the ones that overlap no other.
 * Tries every set: for networks of a dozen arcs.
 */
export function plainFragments(network: Normalised): PlainFragment[] {
  // Arc 0, from end to beginning, is not part of the network itself.
  const arcs = Array.from(network.from, (from, at) => ({ at, from, to: network.to[at] ?? 0 })).slice(1)
  const all: PlainFragment[] = []
  for (let set = 1; set < 2 ** arcs.length; set += 1) {
    const [inside, outside] = [
      arcs.filter((_, i) => set & (1 << i)),
      arcs.filter((_, i) => !(set & (1 << i))),
    ]
    const nodes = nodesOf(inside)
    const beyond = nodesOf(outside)
    const boundary = [...nodes].filter((v) => v === network.source || v === network.sink || beyond.has(v))
    if (boundary.length !== 2 || !connected(inside)) continue
    const isEntry = (v: number) =>
      !inside.some(({ to }) => to === v) || !outside.some(({ from }) => from === v)
    const isExit = (v: number) =>
      !inside.some(({ from }) => from === v) || !outside.some(({ to }) => to === v)
    // The end of the map has no arcs out at all and would pass for an entry, its beginning for an exit: either way round.
    const [one = 0, other = 0] = boundary
    for (const [entry, exit] of [[one, other] as const, [other, one] as const]) {
      if (entry === network.sink || exit === network.source || !isEntry(entry) || !isExit(exit)) continue
      all.push({ kind: 'trivial', arcs: set, entry, exit })
      break
    }
  }
  const overlap = (a: number, b: number) => (a & b) !== 0 && (a & b) !== a && (a & b) !== b
  const canonical = all.filter((one) => !all.some((other) => overlap(one.arcs, other.arcs)))
  return canonical.map((one) => ({ ...one, kind: kindOf(one, canonical) }))
}

interface Arc {
  readonly from: number
  readonly to: number
}

function nodesOf(arcs: readonly Arc[]): Set<number> {
  return new Set(arcs.flatMap(({ from, to }) => [from, to]))
}

function connected(arcs: readonly Arc[]): boolean {
  const seen = new Set([arcs[0]?.from])
  for (let grown = true; grown;) {
    const before = seen.size
    for (const { from, to } of arcs) if (seen.has(from) || seen.has(to)) seen.add(from).add(to)
    grown = seen.size > before
  }
  return [...nodesOf(arcs)].every((v) => seen.has(v))
}

/** bond: every child has the same two ends as the whole. polygon: the children follow one another. */
function kindOf(one: PlainFragment, canonical: readonly PlainFragment[]): PlainFragment['kind'] {
  const below = canonical.filter(({ arcs }) => arcs !== one.arcs && (arcs & one.arcs) === arcs)
  if (below.length === 0) return 'trivial'
  const children = below.filter(
    ({ arcs }) => !below.some((other) => other.arcs !== arcs && (other.arcs & arcs) === arcs),
  )
  const ends = (part: PlainFragment) => [part.entry, part.exit].sort((a, b) => a - b).join()
  if (children.every((child) => ends(child) === ends(one))) return 'bond'
  let at = one.entry
  for (const _ of children) at = children.find(({ entry }) => entry === at)?.exit ?? -1
  const places = new Set(children.map(({ entry }) => entry))
  return at === one.exit && places.size === children.length && walked(one, children) ? 'polygon' : 'rigid'
}

function walked(one: PlainFragment, children: readonly PlainFragment[]): boolean {
  let at = one.entry
  let steps = 0
  for (; at !== one.exit && steps < children.length; steps += 1)
    at = children.find(({ entry }) => entry === at)?.exit ?? -1
  return at === one.exit && steps === children.length
}
