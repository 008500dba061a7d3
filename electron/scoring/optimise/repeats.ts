import { numberWord, percent, sentenceCase } from '#shared/lib/words.ts'
import type { Graph } from '../graph.ts'
import { redundantSteps } from '../guards/redundant-steps.ts'
import { quoted } from './spent.ts'
import type { Found, Spent } from './spent.ts'

/** The same step done again by the same department in the same systems; all but the longest of them could go. */
export function repeatFindings(graph: Graph, { minutesIn, of }: Spent): Found[] {
  const groups = Map.groupBy(redundantSteps(graph), ({ name, departmentId, systemIds }) =>
    JSON.stringify([name.trim().toLowerCase(), departmentId, [...new Set(systemIds)].sort()]),
  )
  return [...groups.values()].map((steps) => {
    const minutes = steps.map(({ id }) => minutesIn(id))
    const longest = minutes.indexOf(Math.max(...minutes))
    const spent = of(new Map(steps.flatMap(({ id }, at) => (at === longest ? [] : [[id, minutes[at] ?? 0]]))))
    const times = steps.length === 2 ? 'twice' : `${numberWord(steps.length)} times`
    return {
      kind: 'redundant',
      title: sentenceCase(`${quoted(steps[0]?.name ?? '')} is done ${times}`),
      reason: `By the same department in the same systems, one after the other. Doing it once saves up to ${percent(spent.share)} of the handling time.`,
      nodeIds: steps.map(({ id }) => id),
      edgeIds: [],
      ...spent,
    }
  })
}
