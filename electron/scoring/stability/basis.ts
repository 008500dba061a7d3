import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'

/** What the firmness of a verdict is read from: no graph, so that it costs nothing while drawing. */
export interface StabilityBasis {
  readonly assessment: Assessment
  readonly answers: Answers
  readonly rubric: Rubric
  /** Ends that the stated ranges and counts allow the end-to-end exception rate. */
  readonly rateRange: readonly [number, number] | null
}
