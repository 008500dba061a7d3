import { arcsIn, arcsOut, groupBy } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { casePaths } from '#shared/flow/case/expected-visits.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, percent, sentenceCase } from '#shared/lib/words.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { repeatedShares } from './repeated-visits.ts'
import { quoted } from './spent.ts'
import type { Found, Spent } from './spent.ts'
import { waysBack } from './ways-back.ts'

interface Loop {
  readonly members: readonly number[]
  /** Arcs that cases come in by from outside. */
  readonly into: readonly number[]
  /** Nodes they come in at; where there is none, the member drawn first. */
  readonly entries: ReadonlySet<number>
  /** Arcs that lead back to where cases come in; where they come in at several places, against the order they come by. */
  readonly back: readonly number[]
  /** Members that only a case on its way back passes. */
  readonly onlyBack: ReadonlySet<number>
  /** Some way leads out of it. */
  readonly left: boolean
}

/** In a larger loop with several entries each step is taken to be come by first as often as cases come in: telling takes seconds. */
const mostMembers = 200

/**
 * Loops that cases go round again, the outermost of those inside each other. What rework costs: everything in steps that
 * only a case on its way back passes, and of the others every visit beyond the first.
 */
export function reworkFindings(basis: CaseBasis, index: ArcIndex, spent: Spent): Found[] {
  const visits = (v: number) => casePaths(basis.document).visitsAt[v] ?? 0
  const traffic = (arc: number) => {
    const [edge, from] = [index.edges[arc], intAt(index.from, arc)]
    const ways = casePaths(basis.document).model.ways[from]?.arcs
    return visits(from) * (ways?.find((way) => way.edge === edge)?.share ?? 0)
  }
  const loops = loopsOf(index, traffic)
  const repeated = loops.some(({ entries }) => entries.size > 1)
    ? repeatedShares(casePaths(basis.document).regions)
    : () => null
  return loops.map((loop) => {
    const comingIn = loop.into.reduce((sum, arc) => sum + traffic(arc), 0)
    const first = comingIn > 0 ? comingIn : 1
    const several = loop.entries.size > 1 && loop.members.length <= mostMembers
    const beyondFirst = (v: number) => (several ? repeated(v) : null) ?? Math.max(0, 1 - first / visits(v))
    const claims = loop.members.flatMap((v): [string, number][] => {
      const again = loop.onlyBack.has(v) || visits(v) === 0 ? 1 : beyondFirst(v)
      const id = index.nodes[v]?.id ?? ''
      const minutes = again * spent.minutesIn(id)
      return minutes > 0 ? [[id, minutes]] : []
    })
    return finding(index, loop, spent.of(new Map(claims)))
  })
}

function finding(
  index: ArcIndex,
  { members, back, left }: Loop,
  spent: Pick<Found, 'minutes' | 'share' | 'claims'>,
): Found {
  const [arc = 0] = back
  const name = (v: number) => quoted(index.nodes[v]?.name ?? '')
  const [from, to] = [intAt(index.from, arc), intAt(index.to, arc)]
  const way =
    from === to ? `${name(from)} leads back to itself` : `${name(from)} sends cases back to ${name(to)}`
  const more = back.length > 1 ? `, and ${count(back.length - 1, 'more way')} back` : ''
  return {
    kind: 'rework',
    title: sentenceCase(`rework: ${way}${more}`),
    reason: reasonOf(spent, left),
    nodeIds: members.map((v) => index.nodes[v]?.id ?? ''),
    edgeIds: back.map((each) => index.edges[each]?.id ?? ''),
    ...spent,
  }
}

/** Nothing is known of a loop without a way out, or whose ways back carry no share: that is no 0 %. */
function reasonOf({ minutes, share }: Pick<Found, 'minutes' | 'share'>, left: boolean): string {
  if (!left)
    return 'No way out of this loop is drawn, so how much work is done again cannot be told; it is counted once. Draw the way out, with its share.'
  if (minutes === 0)
    return 'How many cases go back is not known, so how much work is done again cannot be told. Give the ways out their shares, and the steps their minutes.'
  return `${percent(share)} of the handling time of a case goes into doing work again. Find out what is wrong the first time.`
}

/** Parts of the map in which a case can come back, with at least one step to do again. */
function loopsOf(index: ArcIndex, traffic: (arc: number) => number): Loop[] {
  const { partOf, count: parts } = strongPartsOf(index)
  const [starts, nodes] = groupBy(partOf, parts)
  const loops: Loop[] = []
  for (let part = 0; part < parts; part += 1) {
    const [first, last] = [intAt(starts, part), intAt(starts, part + 1)]
    if (last - first === 1 && !leadsToItself(index, intAt(nodes, first))) continue
    const loop = loopOf(index, [...nodes.subarray(first, last)], { partOf, traffic })
    if (loop !== null) loops.push(loop)
  }
  // In the order in which their first members are drawn.
  return loops.sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
}

function leadsToItself(index: ArcIndex, v: number): boolean {
  return arcsOut(index, v).some((arc) => index.to[arc] === v)
}

/** A loop of these members; null where there is no step to do again. */
function loopOf(
  index: ArcIndex,
  members: readonly number[],
  { partOf, traffic }: { readonly partOf: Int32Array; readonly traffic: (arc: number) => number },
): Loop | null {
  if (!members.some((v) => index.nodes[v]?.kind === 'step')) return null
  const part = intAt(partOf, members[0] ?? 0)
  const into: number[] = []
  const within: number[] = []
  const leaving: number[] = []
  const entries = new Set<number>()
  for (const v of members) {
    for (const arc of arcsIn(index, v)) {
      if (partOf[intAt(index.from, arc)] === part) continue
      into.push(arc)
      entries.add(v)
    }
    for (const arc of arcsOut(index, v)) (partOf[intAt(index.to, arc)] === part ? within : leaving).push(arc)
  }
  if (entries.size === 0) entries.add(members[0] ?? 0)
  const back =
    entries.size > 1
      ? waysBack(index, { members, within, into, traffic })
      : within.filter((arc) => entries.has(intAt(index.to, arc)))
  const left = leaving.length > 0
  const onlyBack = left
    ? onlyBackOf(index, { members, entries, leaving, back: new Set(back), partOf })
    : new Set<number>()
  return { members, into, entries, back, onlyBack, left }
}

/** Members that cases enter nowhere, and from which none leaves the loop but by a way back. */
function onlyBackOf(
  index: ArcIndex,
  { members, entries, leaving, back, partOf }: Inside,
): ReadonlySet<number> {
  const part = partOf[members[0] ?? 0]
  const reached = new Set(leaving.map((arc) => intAt(index.from, arc)))
  for (const v of reached) {
    for (const arc of arcsIn(index, v)) {
      const from = intAt(index.from, arc)
      if (partOf[from] === part && !back.has(arc)) reached.add(from)
    }
  }
  return new Set(members.filter((v) => !reached.has(v) && !entries.has(v)))
}

interface Inside extends Pick<Loop, 'members' | 'entries'> {
  /** Arcs that lead out. */
  readonly leaving: readonly number[]
  readonly back: ReadonlySet<number>
  /** Number of the strongly connected part of each node of the map. */
  readonly partOf: Int32Array
}
