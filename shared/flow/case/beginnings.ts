import type { FlowNode } from '../../model/document.ts'
import { pointRate } from '../../model/rate.ts'
import type { Ways } from './ways.ts'

/** Nodes at which cases come in together, in equal shares. */
export interface Beginning {
  readonly starts: readonly number[]
  /** Cases that come in here for one case of the workflow: 1, or the rate of an exception entry. */
  readonly cases: number
}

/**
 * One case a connected part of the map, shared by its starts, else by what nothing leads to, else by its first node;
 * besides, what an exception entry brings in. A part of exception entries alone has no case of its own.
 */
export function beginningsOf(nodes: readonly FlowNode[], ways: readonly Ways[]): Beginning[] {
  const incoming = new Int32Array(nodes.length)
  for (const { to } of ways.flatMap(({ arcs }) => arcs)) incoming[to] = (incoming[to] ?? 0) + 1
  const parts = connectedParts(ways).flatMap((members): Beginning[] => {
    const starts = startsOf(nodes, members, incoming)
    return starts.length === 0 ? [] : [{ starts, cases: 1 }]
  })
  const entries = nodes.flatMap(({ exceptionEntry }, at): Beginning[] =>
    exceptionEntry?.rate === undefined ? [] : [{ starts: [at], cases: pointRate(exceptionEntry.rate) }],
  )
  return [...parts, ...entries]
}

function startsOf(nodes: readonly FlowNode[], members: readonly number[], incoming: Int32Array): number[] {
  const normal = members.filter((at) => nodes[at]?.exceptionEntry === undefined)
  const starts = normal.filter((at) => nodes[at]?.kind === 'start')
  const sources = starts.length > 0 ? starts : normal.filter((at) => incoming[at] === 0)
  const onlyByException = sources.length === 0 && normal.length < members.length
  return sources.length > 0 || onlyByException ? sources : normal.slice(0, 1)
}

/** Positions of the nodes of each part, ascending. */
function connectedParts(ways: readonly Ways[]): number[][] {
  const neighbours: number[][] = ways.map(() => [])
  for (const { from, to } of ways.flatMap(({ arcs }) => arcs)) {
    neighbours[from]?.push(to)
    neighbours[to]?.push(from)
  }
  const seen = new Uint8Array(ways.length)
  return ways.flatMap((_, root) => {
    if (seen[root] === 1) return []
    seen[root] = 1
    const part = [root]
    for (const at of part) {
      for (const next of neighbours[at] ?? []) {
        if (seen[next] === 1) continue
        seen[next] = 1
        part.push(next)
      }
    }
    return [part.sort((a, b) => a - b)]
  })
}
