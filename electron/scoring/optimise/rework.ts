import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { strongParts } from '#shared/flow/strong-parts.ts'
import { casePaths } from '#shared/flow/case/expected-visits.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, percent, sentenceCase } from '#shared/lib/words.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { quoted } from './spent.ts'
import type { Found, Spent } from './spent.ts'

interface Loop {
  readonly members: readonly number[]
  readonly inside: ReadonlySet<number>
  /** Where cases come in from outside; where none does, the member drawn first. */
  readonly entries: ReadonlySet<number>
  /** Arcs that lead back to an entry. */
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
  const share = arcShares(basis, index)
  const visits = (v: number) => basis.visits.get(index.nodes[v]?.id ?? '') ?? 0
  return loopsOf(index).map((loop) => {
    const comingIn = [...loop.entries]
      .flatMap((v) => [...arcsIn(index, v)])
      .filter((arc) => !loop.inside.has(intAt(index.from, arc)))
      .reduce((sum, arc) => sum + visits(intAt(index.from, arc)) * share(arc), 0)
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

function arcShares({ document }: CaseBasis, index: ArcIndex): (arc: number) => number {
  const shares = new Map<string, number>()
  for (const { arcs } of casePaths(document).model.ways)
    for (const { edge, share } of arcs) shares.set(edge.id, share)
  return (arc) => shares.get(index.edges[arc]?.id ?? '') ?? 0
}

/** Parts of the map in which a case can come back, with at least one step to do again. */
function loopsOf(index: ArcIndex): Loop[] {
  const { partOf } = strongParts({
    starts: index.outStart,
    targets: index.outArcs.map((arc) => intAt(index.to, arc)),
  })
  const parts = Map.groupBy(index.nodes.keys(), (v) => intAt(partOf, v))
  return [...parts.values()].flatMap((members) => {
    if (!members.some((v) => index.nodes[v]?.kind === 'step')) return []
    const inside = new Set(members)
    const within = members
      .flatMap((v) => [...arcsOut(index, v)])
      .filter((arc) => inside.has(intAt(index.to, arc)))
    if (within.length === 0) return []
    const entered = members.filter((v) =>
      [...arcsIn(index, v)].some((arc) => !inside.has(intAt(index.from, arc))),
    )
    const entries = new Set(entered.length > 0 ? entered : members.slice(0, 1))
    const back = within.filter((arc) => entries.has(intAt(index.to, arc)))
    const leaving = members.filter((v) =>
      [...arcsOut(index, v)].some((arc) => !inside.has(intAt(index.to, arc))),
    )
    const onlyBack = onlyBackOf(index, { members, inside, entries, leaving })
    return [{ members, inside, entries, back, onlyBack, left: leaving.length > 0 }]
  })
}

/** Members from which no case leaves the loop but by an entry; none where nobody leaves it at all. */
function onlyBackOf(
  index: ArcIndex,
  {
    members,
    inside,
    entries,
    leaving,
  }: Pick<Loop, 'members' | 'inside' | 'entries'> & { readonly leaving: readonly number[] },
): ReadonlySet<number> {
  if (leaving.length === 0) return new Set()
  const reached = new Set(leaving)
  for (const v of reached) {
    if (entries.has(v)) continue
    for (const arc of arcsIn(index, v)) {
      const from = intAt(index.from, arc)
      if (inside.has(from)) reached.add(from)
    }
  }
  return new Set(members.filter((v) => !reached.has(v) && !entries.has(v)))
}
