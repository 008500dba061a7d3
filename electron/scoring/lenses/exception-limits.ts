import type { Lens } from '#shared/model/assessment.ts'
import { percent } from '../words.ts'
import { exceptionIds, lens } from './lens.ts'
import type { LensContext } from './lens.ts'

/**
 * Exception limits (method §2): over 20 % automation projects fail, over 15 % pure automation is a poor choice.
 * A counted rate whose Wilson interval straddles a limit cannot tell.
 */
export function exceptionLimits(context: LensContext): Lens {
  const { rate, rubric } = context
  const { poorAbove, failsAbove } = rubric.exceptionLimits
  const common = { key: 'exception-limits', name: 'Exception limits', ...exceptionIds(context) } as const
  if (rate.rate === null) {
    return lens(context, {
      ...common,
      opinion: 'cannot-tell',
      summary: 'no rate known',
      reason: 'No exception path carries a rate, and no cases were counted.',
    })
  }
  const share = percent(rate.rate)
  const straddled = [poorAbove, failsAbove].filter((limit) => straddles(rate.interval, limit))
  if (rate.interval !== undefined && straddled.length > 0) {
    const [low, high] = rate.interval
    return lens(context, {
      ...common,
      opinion: 'cannot-tell',
      summary: `${percent(low)}–${percent(high)}`,
      reason: `So few cases were counted that the true rate lies between ${percent(low)} and ${percent(high)}, on both sides of ${straddled.map(percent).join(' and ')}.`,
      origin: 'source; interval by Wilson (1927)',
    })
  }
  if (rate.rate > failsAbove) {
    return lens(context, {
      ...common,
      opinion: 'orchestrate',
      summary: `${share}, over ${percent(failsAbove)}`,
      reason: `${share} of cases meet an exception; over ${percent(failsAbove)} automation projects fail.`,
    })
  }
  if (rate.rate > poorAbove) {
    return lens(context, {
      ...common,
      opinion: 'orchestrate',
      summary: `${share}, over ${percent(poorAbove)}`,
      reason: `${share} of cases meet an exception; over ${percent(poorAbove)} pure automation is a poor choice.`,
    })
  }
  return lens(context, {
    ...common,
    opinion: 'automate',
    summary: `${share}, within ${percent(poorAbove)}`,
    reason: `${share} of cases meet an exception, within the ${percent(poorAbove)} that automation can carry.`,
  })
}

function straddles(interval: readonly [number, number] | undefined, limit: number): boolean {
  return interval !== undefined && interval[0] <= limit && limit < interval[1]
}
