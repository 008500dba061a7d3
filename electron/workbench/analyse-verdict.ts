import type { Optimise } from '#shared/model/analysis/optimise.ts'
import type { ProfileBalance, ProfileDimension, Readiness } from '#shared/model/analysis/profile.ts'
import type { RateDetail } from '#shared/model/analysis/rate.ts'
import type { Stability } from '#shared/model/analysis/stability.ts'
import type { Timing } from '#shared/model/analysis/timing.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { optimise } from '../scoring/optimise/optimise.ts'
import { profileBalance } from '../scoring/profile/balance.ts'
import { profile } from '../scoring/profile/profile.ts'
import { readiness } from '../scoring/profile/readiness.ts'
import { rateDetail } from '../scoring/rate-detail.ts'
import { stability } from '../scoring/stability/stability.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'
import { timing } from '../timing/timing.ts'

/** What lies behind a verdict (method §2–§7), beside the assessment and never blended into its total. */
export interface VerdictAnalysis {
  readonly stability: Stability
  readonly rate: RateDetail
  readonly timing: Timing
  readonly profile: readonly ProfileDimension[]
  readonly profileBalance: ProfileBalance
  readonly readiness: Readiness
  readonly optimise: Optimise
}

/** One workflow as it was scored. */
export interface ScoredCase {
  readonly document: WorkflowDocument
  readonly answers: Answers
  readonly catalogue: Catalogue
  readonly rubric: Rubric
  readonly assessment: Assessment
}

/** Works out everything behind the verdict of one workflow. Pure and total, as the assessment is. */
export function analyseVerdict(scored: ScoredCase): VerdictAnalysis {
  const { document, answers, rubric, assessment } = scored
  const rate = rateDetail(document, answers)
  const rateRange = rate.observed?.range ?? rate.range
  const times = timing(document, answers, rubric.times)
  const basis = { ...scored, timing: times, visits: expectedVisits(document).visits }
  const placed = profile(basis)
  return {
    stability: stability({ assessment, answers, rubric, rateRange }),
    rate,
    timing: times,
    profile: placed,
    profileBalance: profileBalance(placed, rubric.profile),
    readiness: readiness(answers),
    optimise: optimise(basis),
  }
}
