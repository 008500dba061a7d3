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
  /** Its steps that people still do: they take the effort and release the hours. */
  readonly steps: readonly StepNode[]
  /** Its steps that a machine does already: nothing is left to do at them, and their minutes release nothing. */
  readonly done: readonly StepNode[]
  /** Optimising comes first in this workflow, so technology takes only its share of the gain. */
  readonly afterOptimising: boolean
}
