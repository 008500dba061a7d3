import type { Analysis } from '#shared/model/analysis/analysis.ts'
import type { Simulation } from '#shared/model/analysis/timing.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Engagement, WorkflowView } from '#shared/model/engagement.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Rubric } from '#shared/model/rubric.ts'

/** A workflow as the report needs it. */
export type ReportWorkflow = Pick<
  WorkflowView,
  'id' | 'name' | 'document' | 'answers' | 'assessment' | 'importReport'
>

/** Everything the report is made from; gathered by the workbench. */
export interface ReportInput {
  readonly engagement: Engagement
  /** In the order of the engagement's list. */
  readonly workflows: readonly ReportWorkflow[]
  /** Every scenario beside the workflow it belongs to, in the order of the list. */
  readonly comparisons: readonly Comparison[]
  /** What lies behind the verdicts, by workflow; one without has no page about it. */
  readonly analyses: ReadonlyMap<string, Analysis>
  /** Drawn cases as a third opinion on the times, by workflow; one without has no line about them. */
  readonly simulations: ReadonlyMap<string, Simulation>
  readonly catalogue: Catalogue
  readonly rubric: Rubric
  readonly plan: Plan
  /** ISO day of printing. */
  readonly printedOn: string
}
