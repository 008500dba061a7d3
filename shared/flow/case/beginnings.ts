import { pointRate } from '../../model/rate.ts'
import { waysInCount } from '../arc-index.ts'
import type { ArcIndex } from '../arc-index.ts'
import { connectedParts } from '../connected-parts.ts'
import { remembered } from '../../lib/remembered.ts'

/** Nodes at which cases come in together, in equal shares. */
export interface Beginning {
  readonly starts: readonly number[]
  /** Cases that come in here for one case of the workflow: 1, or the rate of an exception entry. */
  readonly cases: number
}

/** Where a case begins in a connected part of the map; assumed where no start is drawn there. */
export interface PartBeginning {
  readonly starts: readonly number[]
  readonly assumed: boolean
}

/** One case a connected part of the map, shared by its starts; besides, what an exception entry brings in. */
export function beginningsOf(index: ArcIndex): Beginning[] {
  const parts = partBeginnings(index).map(({ starts }) => ({ starts, cases: 1 }))
  const entries = index.nodes.flatMap(({ exceptionEntry }, at): Beginning[] =>
    exceptionEntry?.rate === undefined ? [] : [{ starts: [at], cases: pointRate(exceptionEntry.rate) }],
  )
  return [...parts, ...entries]
}

/**
 * The one rule of where cases begin, for the exception rate as for times: in each connected part of the map at its starts
 * that nothing leads to, else at its other starts; without any at what nothing leads to, else at its first node. A part that
 * only exception entries lead into has no case of its own, and no case passes what stands alone, unless it is a start, or a
 * step while nothing on the map is connected yet.
 */
export const partBeginnings = remembered((index: ArcIndex): readonly PartBeginning[] => {
  const all = connectedParts(index)
  const begun = all.some(({ length }) => length > 1)
  return all.flatMap((members): PartBeginning[] => {
    const normal = members.filter((at) => index.nodes[at]?.exceptionEntry === undefined)
    const drawn = normal.filter((at) => index.nodes[at]?.kind === 'start')
    if (drawn.length > 0) return [{ starts: sourcesOf(index, drawn) ?? drawn, assumed: false }]
    if (members.length === 1 && (begun || index.nodes[members[0] ?? 0]?.kind !== 'step')) return []
    const starts = sourcesOf(index, normal) ?? (normal.length < members.length ? [] : normal.slice(0, 1))
    return starts.length === 0 ? [] : [{ starts, assumed: true }]
  })
})

/** Of some nodes those that nothing leads to; null where there is none. */
function sourcesOf(index: ArcIndex, nodes: readonly number[]): readonly number[] | null {
  const sources = nodes.filter((at) => waysInCount(index, at) === 0)
  return sources.length === 0 ? null : sources
}
