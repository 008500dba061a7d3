import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { ImportReport } from '#shared/model/engagement.ts'

/**
 * One workflow read from a file, before it has a home. The ids in `document` name the entries of
 * `departments` and `systems`; the workbench maps them by name to the engagement's catalogue.
 */
export interface ParsedWorkflow {
  readonly name: string
  readonly document: WorkflowDocument
  readonly departments: readonly CatalogueEntry[]
  readonly systems: readonly CatalogueEntry[]
  readonly report: ImportReport
}
