import { arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { beginningsOf } from '#shared/flow/case/beginnings.ts'
import { postorder } from '#shared/flow/postorder.ts'
import { intAt } from '#shared/lib/ints.ts'
import { remembered } from '#shared/lib/remembered.ts'
import { FlowOrder } from './flow-order.ts'

interface Inside {
  readonly members: readonly number[]
  /** Arcs between members. */
  readonly within: readonly number[]
  /** Arcs that cases come in by from outside. */
  readonly into: readonly number[]
  /** How often a case takes an arc. */
  readonly traffic: (arc: number) => number
}

/**
 * Arcs that lead back in a loop that is entered in several places, where no one member comes first: those against the
 * order in which a case first comes by. Normal flow decides it, from where it enters; then, the busiest first, what leads to
 * another entry; then the exceptions; what leads from a step that only an exception leads to into normal flow comes last.
 */
export function waysBack(index: ArcIndex, inside: Inside): number[] {
  const normal = inNormalFlow(index)
  const entries = entriesOf(index, inside)
  const rankOf = (arc: number) => {
    const [from, to] = [intAt(index.from, arc), intAt(index.to, arc)]
    if (normal[to] !== 1) return 2
    if (normal[from] !== 1) return 4
    if (index.edges[arc]?.kind === 'exception') return 3
    return entries.has(to) && !entries.has(from) ? 1 : 0
  }
  const busiest = inside.within
    .map((arc) => ({ arc, rank: rankOf(arc), traffic: inside.traffic(arc) }))
    .toSorted((one, other) => one.rank - other.rank || other.traffic - one.traffic)
  const first = busiest.filter(({ rank }) => rank === 0).map(({ arc }) => arc)
  const order = new FlowOrder(index, orderAlong(index, inside.members, entries, first))
  return busiest
    .filter(({ arc, rank }) => !(rank === 0 ? order.addAlong(arc) : order.add(arc)))
    .map(({ arc }) => arc)
}

/** By normal flow, the one most cases come in by first; by any way where none comes in by normal flow. */
function entriesOf(index: ArcIndex, { into, traffic }: Inside): ReadonlySet<number> {
  const sequence = into.filter((arc) => index.edges[arc]?.kind === 'sequence')
  const cases = new Map<number, number>()
  for (const arc of sequence.length > 0 ? sequence : into) {
    const entry = intAt(index.to, arc)
    cases.set(entry, (cases.get(entry) ?? 0) + traffic(arc))
  }
  return new Set([...cases].toSorted(([, one], [, other]) => other - one).map(([entry]) => entry))
}

/** Members in depth-first order along some arcs, which are tried as they are given. */
function orderAlong(
  index: ArcIndex,
  members: readonly number[],
  entries: ReadonlySet<number>,
  arcs: readonly number[],
): number[] {
  const local = new Map(members.map((v, at) => [v, at]))
  const targets = members.map((): number[] => [])
  for (const arc of arcs)
    targets[local.get(intAt(index.from, arc)) ?? 0]?.push(local.get(intAt(index.to, arc)) ?? 0)
  const roots = [...entries].map((entry) => local.get(entry) ?? 0)
  return postorder(targets, [...roots, ...members.keys()])
    .toReversed()
    .map((at) => members[at] ?? 0)
}

/** 1 for nodes that a case can come to without an exception. */
const inNormalFlow = remembered((index: ArcIndex): Uint8Array => {
  const reached = new Uint8Array(index.nodes.length)
  const open = beginningsOf(index)
    .flatMap(({ starts }) => starts)
    .filter((at) => index.nodes[at]?.exceptionEntry === undefined)
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    if (reached[v] === 1) continue
    reached[v] = 1
    for (const arc of arcsOut(index, v))
      if (index.edges[arc]?.kind === 'sequence') open.push(intAt(index.to, arc))
  }
  return reached
})
