import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/** Everything undo brings back. Immutable; equal parts are the same object. */
export interface Snapshot {
  readonly document: WorkflowDocument
  readonly answers: Answers
}
