import type { Assessment } from '../assessment.ts'
import type { Fragments } from './fragments.ts'
import type { Guideline, Metric } from './metrics.ts'
import type { Optimise } from './optimise.ts'
import type { ProfileBalance, ProfileDimension, Readiness } from './profile.ts'
import type { RateDetail } from './rate.ts'
import type { Split } from './split.ts'
import type { Stability } from './stability.ts'
import type { Timing } from './timing.ts'

/** What lies behind a verdict (method §2–§7), beside the assessment and never blended into its total. */
export interface Analysis {
  readonly stability: Stability
  readonly rate: RateDetail
  readonly timing: Timing
  readonly profile: readonly ProfileDimension[]
  readonly profileBalance: ProfileBalance
  readonly readiness: Readiness
  readonly optimise: Optimise
  readonly metrics: readonly Metric[]
  readonly guidelines: readonly Guideline[]
  readonly fragments: Fragments
  readonly split: Split
  /** At the rubric's price of a hand-over, which the map and the report go by; only where `split` is at another. */
  readonly usualSplit?: Split
}

/** A workflow as it is stored, with its verdict and everything behind it. */
export interface AnalysisView {
  readonly workflowId: string
  readonly revision: number
  /** Of every node, by id: its name, or what it is where it has none. */
  readonly names: Readonly<Record<string, string>>
  readonly assessment: Assessment
  readonly analysis: Analysis
}
