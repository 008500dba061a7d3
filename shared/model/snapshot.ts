import type { Answers } from './answers.ts'
import type { WorkflowDocument } from './document.ts'

/** The whole of what undo brings back. Immutable; equal parts are the same object. */
export interface Snapshot {
  readonly document: WorkflowDocument
  readonly answers: Answers
}
