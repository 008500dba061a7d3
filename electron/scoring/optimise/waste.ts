import { percent, sentenceCase } from '#shared/lib/words.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import { quoted } from './spent.ts'
import type { Spent } from './spent.ts'

/** Steps marked as waste, one by one. */
export function wasteFindings({ steps, minutesIn, of }: Spent): Finding[] {
  return steps
    .filter(({ characteristics }) => characteristics.value === 'waste')
    .map((step) => {
      const spent = of(minutesIn(step.id))
      return {
        kind: 'waste',
        title: sentenceCase(`${quoted(step.name)} adds no value`),
        reason: `Marked as waste; ${percent(spent.share)} of the handling time of a case goes into it. Leave it out, or find out why it is done.`,
        nodeIds: [step.id],
        edgeIds: [],
        ...spent,
      }
    })
}
