import type { RateDetail } from '#shared/model/analysis/rate.ts'
import type { Stability } from '#shared/model/analysis/stability.ts'
import type { Timing } from '#shared/model/analysis/timing.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { rateDetail } from '../scoring/rate-detail.ts'
import { stability } from '../scoring/stability/stability.ts'
import { timing } from '../timing/timing.ts'

/** What lies behind a verdict (method §2–§7), beside the assessment and never blended into its total. */
export interface VerdictAnalysis {
  readonly stability: Stability
  readonly rate: RateDetail
  readonly timing: Timing
}

/** Works out everything behind the verdict of one workflow. Pure and total, as the assessment is. */
export function analyseVerdict(
  document: WorkflowDocument,
  answers: Answers,
  rubric: Rubric,
  assessment: Assessment,
): VerdictAnalysis {
  const rate = rateDetail(document, answers)
  const rateRange = rate.observed?.range ?? rate.range
  return {
    stability: stability({ assessment, answers, rubric, rateRange }),
    rate,
    timing: timing(document, answers),
  }
}
