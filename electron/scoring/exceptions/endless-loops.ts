import { endlessLoopWords } from '#shared/model/analysis/endless-words.ts'
import { pointRate } from '#shared/model/rate.ts'
import type { Arc, Graph } from '../graph.ts'
import type { Beginnings } from './where-cases-begin.ts'

/**
 * Where the normal flow of a case never ends its rate is that of going round until something goes wrong: said, and whether
 * the exception at least leads out of the loop.
 */
export function endlessCaveats(graph: Graph, { parts }: Beginnings): string[] {
  const { nodes, sequenceOut, exceptionsOut } = graph
  const normal = nodes.map((_, at) => (sequenceOut[at] ?? []).filter(isTaken))
  const passed = reached(
    parts.flat(),
    normal.map((arcs) => arcs.map(({ to }) => to)),
  )
  const trapped = outside(normal).filter((at) => passed[at] === 1)
  if (trapped.length === 0) return []
  const everyWay = normal.map((arcs, at) => [...arcs, ...(exceptionsOut[at] ?? []).filter(isTaken)])
  const neverOut = new Set(outside(everyWay))
  return trapped.some((at) => neverOut.has(at))
    ? [endlessLoopWords]
    : ['Only an exception path leads out of a loop on the map: every case that comes there takes one.']
}

/** Positions from which no way comes to where none leads on. */
function outside(ways: readonly (readonly Arc[])[]): number[] {
  const back: number[][] = ways.map(() => [])
  ways.forEach((arcs, at) => arcs.forEach(({ to }) => back[to]?.push(at)))
  const ends = ways.flatMap((arcs, at) => (arcs.length === 0 ? [at] : []))
  const ending = reached(ends, back)
  return ways.flatMap((_, at) => (ending[at] === 1 ? [] : [at]))
}

function reached(from: readonly number[], next: readonly (readonly number[])[]): Uint8Array {
  const seen = new Uint8Array(next.length)
  const found: number[] = []
  const enter = (at: number) => {
    if (seen[at] === 1) return
    seen[at] = 1
    found.push(at)
  }
  from.forEach(enter)
  for (const at of found) next[at]?.forEach(enter)
  return seen
}

function isTaken({ edge }: Arc): boolean {
  if (edge.kind === 'exception') return edge.rate !== undefined && pointRate(edge.rate) > 0
  return edge.probability !== 0
}
