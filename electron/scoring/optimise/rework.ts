import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { nameNear } from '#shared/flow/name-near.ts'
import { waysOf } from '#shared/flow/case/ways.ts'
import { casePaths } from '#shared/flow/case/expected-visits.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, percent, sentenceCase } from '#shared/lib/words.ts'
import type { FlowEdge } from '#shared/model/document.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { loopParts } from './loop-parts.ts'
import { repeatedShares } from './repeated-visits.ts'
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
  /** Arcs that lead out of it. */
  readonly leaving: readonly number[]
  /** It lies in another one, so that a case comes in anew with each round of that. */
  readonly nested: boolean
}

/** What visits differ by through binary arithmetic. */
const rounding = 1e-9

/**
 * Loops that cases go round again, each by its ways back, those inside others too. What rework costs: everything in steps that
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
  const repeated = repeatedShares(casePaths(basis.document).regions, index.nodes.length)
  return loops.map((loop) => {
    const comingIn = loop.into.reduce((sum, arc) => sum + traffic(arc), 0)
    const first = comingIn > 0 ? comingIn : 1
    const [entry, ...otherEntries] = loop.entries
    // Rounds of a loop within another one are counted from where a case comes into it, not from its first of all.
    // Where all cases come in at one place, a step that each passes once a round is come by first as often as they come in.
    const eachRound = (v: number) =>
      loop.nested || (otherEntries.length === 0 && Math.abs(visits(v) / visits(entry ?? v) - 1) < rounding)
    let estimated = false
    const beyondFirst = (v: number) => {
      const apart = eachRound(v)
      const share = apart ? null : repeated(v)
      estimated ||= !apart && share === null
      return share ?? Math.max(0, 1 - first / visits(v))
    }
    const claims = loop.members.flatMap((v): [string, number][] => {
      const again = loop.onlyBack.has(v) || visits(v) === 0 ? 1 : beyondFirst(v)
      const id = index.nodes[v]?.id ?? ''
      const minutes = again * spent.minutesIn(id)
      return minutes > 0 ? [[id, minutes]] : []
    })
    const went = loop.back.some((arc) => traffic(arc) > 0)
    return finding(index, loop, spent.of(new Map(claims)), { went, estimated })
  })
}

interface Told {
  /** Whether any case goes back, as far as it is known. */
  readonly went: boolean
  /** Whether the ways are too knotted to tell what is done again exactly. */
  readonly estimated: boolean
}

function finding(
  index: ArcIndex,
  loop: Loop,
  spent: ReturnType<Spent['of']>,
  { went, estimated }: Told,
): Found {
  const { members, back } = loop
  const [arc = 0] = back
  const from = nameNear(index, intAt(index.from, arc), 'back')
  const to = nameNear(index, intAt(index.to, arc), 'on')
  const way = from === to ? `${from} leads back to itself` : `${from} sends cases back to ${to}`
  const more = back.length > 1 ? `, and ${count(back.length - 1, 'more way')} back` : ''
  return {
    kind: 'rework',
    title: sentenceCase(`rework: ${way}${more}`),
    reason: spent.minutes > 0 ? costs(spent, estimated) : untold(index, loop, went),
    nodeIds: members.map((v) => index.nodes[v]?.id ?? ''),
    edgeIds: back.map((each) => index.edges[each]?.id ?? ''),
    ...spent,
  }
}

function costs({ share }: Pick<Found, 'share'>, estimated: boolean): string {
  const knot = estimated
    ? ' The ways here are too knotted to tell it exactly: each step is taken to be come by first as often as cases come in.'
    : ''
  return `${percent(share)} of the handling time of a case goes into doing work again.${knot} Find out what is wrong the first time.`
}

/** Why no work done again can be told: never 0 % of what is not known, and not unknown what is stated. */
function untold(index: ArcIndex, { leaving, back }: Loop, went: boolean): string {
  const once = 'so how much work is done again cannot be told; it is counted once.'
  if (leaving.length === 0)
    return `No way out of this loop is drawn, ${once} Draw the way out, with its share.`
  if (leaving.every((arc) => isClosed(index, arc)))
    return `By the shares on the map no case ever leaves this loop, ${once} Give the way out a share.`
  if (back.every((arc) => isStated(index.edges[arc])))
    return went
      ? 'Cases go back, but the steps that they pass again take no minutes. Give the steps their minutes.'
      : 'By the shares on the map no case goes back, so no work is done again.'
  return 'How many cases go back is not known, so how much work is done again cannot be told. Give the ways out their shares, and the steps their minutes.'
}

function isStated(edge: FlowEdge | undefined): boolean {
  return edge?.rate !== undefined || edge?.probability !== undefined
}

/** Whether the shares stated where it begins leave nothing for this way. */
function isClosed(index: ArcIndex, arc: number): boolean {
  const { arcs } = waysOf(index, intAt(index.from, arc))
  return arcs.every(({ edge, share }) => edge !== index.edges[arc] || share <= rounding)
}

/** Parts of the map in which a case can come back, with at least one step to do again, and the loops inside of them. */
function loopsOf(index: ArcIndex, traffic: (arc: number) => number): Loop[] {
  const loops: Loop[] = []
  const parts = loopParts(index)
  for (const { members, partOf, nested } of parts.found()) {
    const loop = loopOf(index, members, { partOf, traffic, nested })
    if (loop === null) continue
    loops.push(loop)
    parts.lookInside(members, loop.back)
  }
  // In the order in which their first members are drawn.
  return loops.sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
}

/** A loop of these members; null where there is no step to do again. */
function loopOf(
  index: ArcIndex,
  members: readonly number[],
  {
    partOf,
    traffic,
    nested,
  }: {
    readonly partOf: Int32Array
    readonly traffic: (arc: number) => number
    readonly nested: boolean
  },
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
  const onlyBack =
    leaving.length > 0
      ? onlyBackOf(index, { members, entries, leaving, back: new Set(back), partOf })
      : new Set<number>()
  return { members, into, entries, back, onlyBack, leaving, nested }
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
