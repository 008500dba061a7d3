import { arcsIn, arcsOut, groupBy } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { casePaths } from '#shared/flow/case/expected-visits.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, percent, sentenceCase } from '#shared/lib/words.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { quoted } from './spent.ts'
import type { Found, Spent } from './spent.ts'

interface Loop {
  readonly members: readonly number[]
  /** Arcs that cases come in by from outside. */
  readonly into: readonly number[]
  /** Arcs that lead back to where cases come in from outside; where none does, to the member drawn first. */
  readonly back: readonly number[]
  /** Members that only a case on its way back passes. */
  readonly onlyBack: ReadonlySet<number>
  /** Some way leads out of it. */
  readonly left: boolean
}

/**
 * Loops that cases go round again, the outermost of those inside each other. What rework costs: everything in steps that
 * only a case on its way back passes, and of the others every visit beyond the first.
 */
export function reworkFindings(basis: CaseBasis, index: ArcIndex, spent: Spent): Found[] {
  const loops = loopsOf(index)
  if (loops.length === 0) return []
  const { model, visitsAt } = casePaths(basis.document)
  const visits = (v: number) => visitsAt[v] ?? 0
  const share = (arc: number) => {
    const edge = index.edges[arc]
    return model.ways[intAt(index.from, arc)]?.arcs.find((way) => way.edge === edge)?.share ?? 0
  }
  return loops.map((loop) => {
    const comingIn = loop.into.reduce((sum, arc) => sum + visits(intAt(index.from, arc)) * share(arc), 0)
    const first = comingIn > 0 ? comingIn : 1
    const claims = loop.members.flatMap((v): [string, number][] => {
      const again = loop.onlyBack.has(v) || visits(v) === 0 ? 1 : Math.max(0, 1 - first / visits(v))
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
function loopsOf(index: ArcIndex): Loop[] {
  const { partOf, count: parts } = strongPartsOf(index)
  const [starts, nodes] = groupBy(partOf, parts)
  const loops: Loop[] = []
  for (let part = 0; part < parts; part += 1) {
    const [first, last] = [intAt(starts, part), intAt(starts, part + 1)]
    if (last - first === 1 && !leadsToItself(index, intAt(nodes, first))) continue
    const loop = loopOf(index, [...nodes.subarray(first, last)], partOf)
    if (loop !== null) loops.push(loop)
  }
  // In the order in which their first members are drawn.
  return loops.sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
}

function leadsToItself(index: ArcIndex, v: number): boolean {
  return arcsOut(index, v).some((arc) => index.to[arc] === v)
}

/** A loop of these members; null where there is no step to do again. */
function loopOf(index: ArcIndex, members: readonly number[], partOf: Int32Array): Loop | null {
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
  const back = within.filter((arc) => entries.has(intAt(index.to, arc)))
  const left = leaving.length > 0
  const onlyBack = left ? onlyBackOf(index, { members, entries, leaving, partOf }) : new Set<number>()
  return { members, into, back, onlyBack, left }
}

/** Members from which no case leaves the loop but by an entry. */
function onlyBackOf(index: ArcIndex, { members, entries, leaving, partOf }: Inside): ReadonlySet<number> {
  const part = partOf[members[0] ?? 0]
  const reached = new Set(leaving.map((arc) => intAt(index.from, arc)))
  for (const v of reached) {
    if (entries.has(v)) continue
    for (const arc of arcsIn(index, v)) {
      const from = intAt(index.from, arc)
      if (partOf[from] === part) reached.add(from)
    }
  }
  return new Set(members.filter((v) => !reached.has(v) && !entries.has(v)))
}

interface Inside extends Pick<Loop, 'members'> {
  readonly entries: ReadonlySet<number>
  /** Arcs that lead out. */
  readonly leaving: readonly number[]
  /** Number of the strongly connected part of each node of the map. */
  readonly partOf: Int32Array
}
