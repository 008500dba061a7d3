import type { WorkflowDocument } from '#shared/model/document.ts'

/** The drawing of a revision and the SHA-256 of its stored form. */
export interface Drawing {
  readonly revision: number
  readonly sha256: string
  readonly document: WorkflowDocument
}

/** The drawing of each workflow that was saved last, so that the next edit of it need not read it from the store. */
export interface DrawingCache {
  /** Of that very revision, which never changes, whatever another process stored since. */
  find(workflowId: string, revision: number): WorkflowDocument | null
  newest(workflowId: string): Drawing | null
  keep(workflowId: string, drawing: Drawing): void
}

/** As many workflows as are edited at a time. */
const MOST = 8

export function createDrawingCache(): DrawingCache {
  const drawings = new Map<string, Drawing>()
  return {
    find(workflowId, revision) {
      const known = drawings.get(workflowId)
      return known?.revision === revision ? known.document : null
    },
    newest: (workflowId) => drawings.get(workflowId) ?? null,
    keep(workflowId, drawing) {
      drawings.delete(workflowId)
      drawings.set(workflowId, drawing)
      const [oldest] = drawings.keys()
      if (drawings.size > MOST && oldest !== undefined) drawings.delete(oldest)
    },
  }
}
