/** What a `*.bench.ts` file measures: medians of one run, and where the measure is relative, of what it stands against. */
export interface Measure {
  readonly name: string
  readonly median: number
  readonly unit: 'ms'
  /** Median of what it is compared with, in the same unit; null for an absolute limit. */
  readonly against: number | null
  /** median / against. */
  readonly ratio: number | null
  /** The most that median (absolute) or ratio may be. */
  readonly limit: number
  readonly ok: boolean
  /** Of 20 values 19 are at most this; where a measure has a limit for it. */
  readonly p95?: number
  readonly p95Limit?: number
}
