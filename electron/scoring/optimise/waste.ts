import { percent, sentenceCase } from '#shared/lib/words.ts'
import { quoted } from './spent.ts'
import type { Found, Spent } from './spent.ts'

/** Steps marked as waste, one by one. */
export function wasteFindings({ steps, minutesIn, of }: Spent): Found[] {
  return steps
    .filter(({ characteristics }) => characteristics.value === 'waste')
    .map((step) => {
      const spent = of(new Map([[step.id, minutesIn(step.id)]]))
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
