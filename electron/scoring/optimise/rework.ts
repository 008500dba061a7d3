import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { strongParts } from '#shared/flow/strong-parts.ts'
import { casePaths } from '#shared/flow/case/expected-visits.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, percent, sentenceCase } from '#shared/lib/words.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { quoted } from './spent.ts'
import type { Spent } from './spent.ts'

interface Loop {
  readonly members: readonly number[]
  readonly inside: ReadonlySet<number>
  /** Where cases come in from outside; where none does, the member drawn first. */
  readonly entries: ReadonlySet<number>
  /** Arcs that lead back to an entry. */
  readonly back: readonly number[]
  /** Members that only a case on its way back passes. */
  readonly onlyBack: ReadonlySet<number>
}

/**
 * Loops that cases go round again, the outermost of those inside each other. What rework costs: everything in steps that
 * only a case on its way back passes, and of the others every visit beyond the first.
 */
export function reworkFindings(basis: CaseBasis, index: ArcIndex, spent: Spent): Finding[] {
  const share = arcShares(basis, index)
  const visits = (v: number) => basis.visits.get(index.nodes[v]?.id ?? '') ?? 0
  return loopsOf(index).map((loop) => {
    const comingIn = [...loop.entries]
      .flatMap((v) => [...arcsIn(index, v)])
      .filter((arc) => !loop.inside.has(intAt(index.from, arc)))
      .reduce((sum, arc) => sum + visits(intAt(index.from, arc)) * share(arc), 0)
    const first = comingIn > 0 ? comingIn : 1
    const minutes = loop.members.reduce((sum, v) => {
      const again = loop.onlyBack.has(v) || visits(v) === 0 ? 1 : Math.max(0, 1 - first / visits(v))
      return sum + again * spent.minutesIn(index.nodes[v]?.id ?? '')
    }, 0)
    return finding(index, loop, spent.of(minutes))
  })
}

function finding(
  index: ArcIndex,
  { members, back }: Loop,
  spent: Pick<Finding, 'minutes' | 'share'>,
): Finding {
  const [arc = 0] = back
  const name = (v: number) => quoted(index.nodes[v]?.name ?? '')
  const way = `${name(intAt(index.from, arc))} sends cases back to ${name(intAt(index.to, arc))}`
  const more = back.length > 1 ? `, and ${count(back.length - 1, 'more way')} back` : ''
  return {
    kind: 'rework',
    title: sentenceCase(`rework: ${way}${more}`),
    reason: `${percent(spent.share)} of the handling time of a case goes into doing work again. Find out what is wrong the first time.`,
    nodeIds: members.map((v) => index.nodes[v]?.id ?? ''),
    edgeIds: back.map((each) => index.edges[each]?.id ?? ''),
    ...spent,
  }
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
    return [{ members, inside, entries, back, onlyBack: onlyBackOf(index, members, inside, entries) }]
  })
}

/** Members from which no case leaves the loop but by an entry; none where nobody leaves it at all. */
function onlyBackOf(
  index: ArcIndex,
  members: readonly number[],
  inside: ReadonlySet<number>,
  entries: ReadonlySet<number>,
): ReadonlySet<number> {
  const leaving = members.filter((v) =>
    [...arcsOut(index, v)].some((arc) => !inside.has(intAt(index.to, arc))),
  )
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
