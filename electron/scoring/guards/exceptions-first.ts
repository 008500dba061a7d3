import { percent } from '#shared/lib/words.ts'
import type { Guard } from '#shared/model/assessment.ts'
import { exceptionIds } from '../lenses/lens.ts'
import type { LensContext } from '../lenses/lens.ts'

/** Exceptions first (method §2): too many cases leave the normal path for anything to be automated as it stands. */
export function exceptionsFirst(context: LensContext): Guard[] {
  const { rate, rubric, verdict } = context
  const limit = rubric.guards.exceptionsAbove
  if (verdict === 'orchestrate' || rate.rate === null || rate.rate <= limit) return []
  return [
    {
      key: 'exceptions-first',
      name: 'Exceptions first',
      reason: `${percent(rate.rate)} of cases meet an exception, more than ${percent(limit)}. Find out why before automating.`,
      ...exceptionIds(context),
    },
  ]
}
