import type { Timing } from '#shared/model/analysis/timing.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'

/** What profile and findings are read from: the drawing, what was scored and the times that were worked out. */
export interface CaseBasis {
  readonly document: WorkflowDocument
  readonly answers: Answers
  readonly catalogue: Catalogue
  readonly rubric: Rubric
  readonly assessment: Assessment
  readonly timing: Timing
  /** Expected visits a case, by node id. */
  readonly visits: ReadonlyMap<string, number>
}
