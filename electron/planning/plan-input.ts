import type { Catalogue } from '#shared/model/catalogue.ts'
import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { InitiativeEdit, InitiativeKind, PlanSettings } from '#shared/model/plan.ts'

export interface PlannedWorkflow {
  readonly summary: WorkflowSummary
  readonly document: WorkflowDocument
}

export interface PlanInput {
  readonly workflows: readonly PlannedWorkflow[]
  readonly catalogue: Catalogue
  readonly settings: PlanSettings
  readonly edits: readonly InitiativeEdit[]
  readonly rubric: Pick<Rubric, 'version' | 'times'>
}

/** The part of a workflow that one initiative works on. */
export interface Scope {
  readonly kind: InitiativeKind
  readonly steps: readonly StepNode[]
  /** Optimising comes first in this workflow, so technology takes only its share of the gain. */
  readonly afterOptimising: boolean
}
