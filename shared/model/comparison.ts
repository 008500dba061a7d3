import type { Answers } from './answers.ts'
import type { Assessment } from './assessment.ts'
import type { Catalogue } from './catalogue.ts'
import type { WorkflowDocument } from './document.ts'

/** One of two workflows, scenarios or moments of one that are compared. */
export interface ComparedSide {
  readonly workflowId: string
  readonly engagementId: string
  /** A scenario's own name. */
  readonly name: string
  /** The workflow it is a scenario of. */
  readonly baseName: string | null
  readonly revision: number
  /** False for an older revision than the newest. */
  readonly newest: boolean
  readonly savedAt: string
  /** The name that the consultant gave the moment; null where it has none. */
  readonly momentName: string | null
  /** Stands for its workflow in matrix, plan and report. */
  readonly counted: boolean
  readonly document: WorkflowDocument
  readonly answers: Answers
  readonly assessment: Assessment
  readonly catalogue: Catalogue
  readonly handling: CaseHandling
}

/** Expected minutes of work a case; what steps without minutes are taken to need is part of it. */
export interface CaseHandling {
  readonly minutes: number
  /** Steps whose minutes are assumed. */
  readonly assumedSteps: number
  readonly steps: number
  /** False where a case would come round so often that the minutes say nothing. */
  readonly tellable: boolean
  /** Some loop has no way out and was counted once. */
  readonly cut: boolean
}

export interface Comparison {
  readonly before: ComparedSide
  readonly after: ComparedSide
}
