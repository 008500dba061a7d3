import { z } from 'zod'
import type { Answers } from './answers.ts'
import type { Assessment } from './assessment.ts'
import type { Catalogue } from './catalogue.ts'
import type { WorkflowDocument } from './document.ts'
import type { Journal } from './history.ts'
import type { Rubric } from './rubric.ts'

const isoDate = z.iso.date()

/** What a consultant says about an engagement. Dates are ISO days (`2026-11-22`). */
export const engagementDetailsSchema = z.object({
  client: z.string().trim().min(1, 'Name the client.').max(200),
  title: z.string().trim().min(1, 'Give the engagement a title.').max(200),
  consultants: z.array(z.string().trim().min(1).max(200)).max(50),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  notes: z.string().max(20000),
})
export type EngagementDetails = z.infer<typeof engagementDetailsSchema>

export interface Engagement extends EngagementDetails {
  readonly id: string
  readonly archived: boolean
  /** Set while it waits to be removed for good; undo clears it. ISO time. */
  readonly deletedAt: string | null
  /** Drawn by Baton as the first-run sample. */
  readonly sample: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

export interface EngagementSummary extends Engagement {
  readonly workflowCount: number
}

/** A line of the workflow list: a workflow, or a scenario of one. */
export interface WorkflowSummary {
  readonly id: string
  readonly name: string
  /** The workflow this is a scenario of; null for a workflow itself, which is its own as-is. */
  readonly baseId: string | null
  /** Stands for its workflow in matrix, plan and report; of a workflow and its scenarios exactly one does. */
  readonly counted: boolean
  readonly revision: number
  readonly savedAt: string
  readonly answers: Answers
  readonly assessment: Assessment
}

export interface EngagementView {
  readonly engagement: Engagement
  /** Each workflow is followed by its scenarios; see `countedWorkflows`. */
  readonly workflows: readonly WorkflowSummary[]
  readonly catalogue: Catalogue
  /** Ids of entries of the catalogue that undo took out of it: known by name for redo and the history, not offered. */
  readonly withdrawn: readonly string[]
  readonly rubric: Rubric
}

export interface WorkflowView {
  readonly id: string
  readonly engagementId: string
  readonly name: string
  /** Counts up from 1 with each saved edit. */
  readonly revision: number
  readonly savedAt: string
  readonly document: WorkflowDocument
  readonly answers: Answers
  readonly assessment: Assessment
  readonly catalogue: Catalogue
  readonly importReport: ImportReport | null
  readonly journal: Journal
}

/** What an import found: elements = mapped + reported.length, always. */
export interface ImportReport {
  readonly fileName: string
  readonly format: 'bpmn'
  readonly elements: number
  readonly mapped: number
  readonly reported: readonly ReportedElement[]
  /** from-file: positions of the file's diagram. computed: Baton laid it out. */
  readonly layout: 'from-file' | 'computed'
  /** Its name in the file, where the engagement had a workflow of that name already. */
  readonly namedInFile?: string | undefined
}

export interface ReportedElement {
  /** Local name, e.g. `sequenceFlow`. */
  readonly element: string
  readonly id: string
  /** A sentence. */
  readonly reason: string
}
