import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import type { InitiativeEdit, PlanSettings } from '#shared/model/plan.ts'

export interface PlannedWorkflow {
  readonly summary: WorkflowSummary
  readonly document: WorkflowDocument
}

export interface PlanInput {
  readonly workflows: readonly PlannedWorkflow[]
  readonly catalogue: Catalogue
  readonly settings: PlanSettings
  readonly edits: readonly InitiativeEdit[]
}
