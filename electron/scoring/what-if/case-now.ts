import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/** A drawing with its answers: what a change is tried on, and what it leads to. */
export interface CaseNow {
  readonly document: WorkflowDocument
  readonly answers: Answers
}

/** What a change leads to; or, in words, why it cannot be made here. */
export type Effect = { readonly now: CaseNow } | { readonly gone: string }
