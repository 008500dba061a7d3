import { numberWord, percent, sentenceCase } from '#shared/lib/words.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { Graph } from '../graph.ts'
import { redundantSteps } from '../guards/redundant-steps.ts'
import { quoted } from './spent.ts'
import type { Spent } from './spent.ts'

/** The same step done again by the same department in the same systems; all but the longest of them could go. */
export function repeatFindings(graph: Graph, { minutesIn, of }: Spent): Finding[] {
  const groups = Map.groupBy(redundantSteps(graph), ({ name, departmentId, systemIds }) =>
    JSON.stringify([name.trim().toLowerCase(), departmentId, [...new Set(systemIds)].sort()]),
  )
  return [...groups.values()].map((steps) => {
    const minutes = steps.map(({ id }) => minutesIn(id))
    const spent = of(minutes.reduce((sum, each) => sum + each, 0) - Math.max(...minutes))
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
