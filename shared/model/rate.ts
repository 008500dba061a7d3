import { z } from 'zod'

const share = z.number().min(0).max(1)

/**
 * The share of cases (0–1) that take a way: a single figure, a range somebody is willing to defend,
 * or an observed count.
 */
export const rateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: share }),
  z.object({ kind: z.literal('range'), low: share, high: share, likely: share.optional() }),
  z.object({ kind: z.literal('observed'), count: z.int().min(0), of: z.int().min(1) }),
])

export type Rate = z.infer<typeof rateSchema>

/** The single figure to compute with: the value, the likely (else middle) of a range, or k / n. */
export function pointRate(rate: Rate): number {
  switch (rate.kind) {
    case 'value':
      return rate.value
    case 'range':
      return rate.likely ?? (rate.low + rate.high) / 2
    case 'observed':
      return Math.min(1, rate.count / rate.of)
  }
}
