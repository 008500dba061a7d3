import { percent } from '#shared/lib/words.ts'
import type { Lens } from '#shared/model/assessment.ts'
import { rateRange } from '../exceptions/rate-range.ts'
import { exceptionIds, lens } from './lens.ts'
import type { LensContext } from './lens.ts'

type Finding = Pick<Lens, 'opinion' | 'summary' | 'reason'>

/**
 * Exception limits (method §2): over 20 % automation projects fail, over 15 % pure automation is a poor choice.
 * A rate whose interval straddles a limit cannot tell: that of counted cases (Wilson), or what ranges and counts on the
 * map allow end to end.
 */
export function exceptionLimits(context: LensContext): Lens {
  const { rate, rubric } = context
  const finding =
    rate.rate === null
      ? noRate
      : (straddling(context, rubric.exceptionLimits) ?? against(rate.rate, rubric.exceptionLimits))
  return lens(context, {
    key: 'exception-limits',
    name: 'Exception limits',
    origin: rate.interval === undefined ? 'source' : 'source; interval by Wilson 1927',
    ...exceptionIds(context),
    ...finding,
  })
}

type Limits = LensContext['rubric']['exceptionLimits']

const noRate: Finding = {
  opinion: 'cannot-tell',
  summary: 'no rate known',
  reason: 'No exception path carries a rate, and no cases were counted.',
}

function straddling({ rate, graph }: LensContext, limits: Limits): Finding | null {
  const interval = rate.basis === 'graph' ? rateRange(graph) : rate.interval
  if (interval === null || interval === undefined) return null
  const [low, high] = interval
  const inside = [limits.poorAbove, limits.failsAbove].filter((limit) => low <= limit && limit < high)
  if (inside.length === 0) return null
  const between =
    rate.basis === 'graph'
      ? `The ranges and counts on the map allow a rate of ${percent(low)} to ${percent(high)}`
      : `So few cases were counted that the true rate lies between ${percent(low)} and ${percent(high)}`
  return {
    opinion: 'cannot-tell',
    summary: `${percent(low)}–${percent(high)}`,
    reason: `${between}, on both sides of ${inside.map(percent).join(' and ')}.`,
  }
}

function against(rate: number, { poorAbove, failsAbove }: Limits): Finding {
  const share = percent(rate)
  if (rate > failsAbove) {
    return {
      opinion: 'orchestrate',
      summary: `${share}, over ${percent(failsAbove)}`,
      reason: `${share} of cases meet an exception; over ${percent(failsAbove)} automation projects fail.`,
    }
  }
  if (rate > poorAbove) {
    return {
      opinion: 'orchestrate',
      summary: `${share}, over ${percent(poorAbove)}`,
      reason: `${share} of cases meet an exception; over ${percent(poorAbove)} pure automation is a poor choice.`,
    }
  }
  return {
    opinion: 'automate',
    summary: `${share}, within ${percent(poorAbove)}`,
    reason: `${share} of cases meet an exception, within the ${percent(poorAbove)} that automation can carry.`,
  }
}
