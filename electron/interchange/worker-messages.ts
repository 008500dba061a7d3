import type { Result } from '#shared/lib/result.ts'
import type { ParsedWorkflow } from './parsed-workflow.ts'

/** What the import worker is asked, and what it answers. */
export interface ImportJob {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: Result<ParsedWorkflow[]> }
  /** A bug in the mapping; the problem is for the log. */
  | { readonly kind: 'failed'; readonly problem: string }
