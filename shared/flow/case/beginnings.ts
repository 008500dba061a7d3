import { pointRate } from '../../model/rate.ts'
import { waysInCount } from '../arc-index.ts'
import type { ArcIndex } from '../arc-index.ts'
import { connectedParts } from '../connected-parts.ts'

/** Nodes at which cases come in together, in equal shares. */
export interface Beginning {
  readonly starts: readonly number[]
  /** Cases that come in here for one case of the workflow: 1, or the rate of an exception entry. */
  readonly cases: number
}

/**
 * One case a connected part of the map, shared by its starts, else by what nothing leads to, else by its first node;
 * besides, what an exception entry brings in. A part of exception entries alone has no case of its own, and no case passes
 * what stands alone unconnected, unless it is a start or nothing on the map is connected yet.
 */
export function beginningsOf(index: ArcIndex): Beginning[] {
  const { nodes } = index
  const all = connectedParts(index)
  const begun = all.some(({ length }) => length > 1)
  const parts = all.flatMap((members): Beginning[] => {
    if (begun && isLoose(index, members)) return []
    const starts = startsOf(index, members)
    return starts.length === 0 ? [] : [{ starts, cases: 1 }]
  })
  const entries = nodes.flatMap(({ exceptionEntry }, at): Beginning[] =>
    exceptionEntry?.rate === undefined ? [] : [{ starts: [at], cases: pointRate(exceptionEntry.rate) }],
  )
  return [...parts, ...entries]
}

/** A single node, no start, that nothing connects to another. */
function isLoose({ nodes }: ArcIndex, members: readonly number[]): boolean {
  const [only = 0, ...others] = members
  return others.length === 0 && nodes[only]?.kind !== 'start'
}

function startsOf(index: ArcIndex, members: readonly number[]): number[] {
  const { nodes } = index
  const normal = members.filter((at) => nodes[at]?.exceptionEntry === undefined)
  const starts = normal.filter((at) => nodes[at]?.kind === 'start')
  const sources = starts.length > 0 ? starts : normal.filter((at) => waysInCount(index, at) === 0)
  const onlyByException = sources.length === 0 && normal.length < members.length
  return sources.length > 0 || onlyByException ? sources : normal.slice(0, 1)
}
