import { z } from 'zod'
import type { Catalogue } from './catalogue.ts'
import type { WorkflowDocument } from './document.ts'

/** What a template's map holds, as its line in the list says it. */
export const templateCountsSchema = z.object({
  steps: z.int().min(0),
  decisions: z.int().min(0),
  exceptionPaths: z.int().min(0),
  departments: z.int().min(0),
  systems: z.int().min(0),
})
export type TemplateCounts = z.infer<typeof templateCountsSchema>

/** A workflow to start from. */
export interface TemplateSummary {
  readonly id: string
  /** baton: drawn by us, always there. own: kept by the consultant on this machine. */
  readonly origin: 'baton' | 'own'
  readonly name: string
  /** What it is for; may be empty for one's own. */
  readonly purpose: string
  readonly counts: TemplateCounts
}

export interface TemplateView extends TemplateSummary {
  readonly document: WorkflowDocument
  /** Names what the document names. */
  readonly catalogue: Catalogue
}

/** A workflow of any engagement, to start a new one from. */
export interface WorkflowSource {
  readonly workflowId: string
  readonly name: string
  /** The workflow it is a scenario of. */
  readonly baseName: string | null
  readonly engagementId: string
  readonly client: string
  readonly title: string
}
