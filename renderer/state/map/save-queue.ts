import type { SavedRevision } from '#shared/contract/methods.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Snapshot } from './snapshot.ts'

export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | { readonly kind: 'saving' }
  /** Nothing is lost: what is wanted stays queued for the next edit or `retry`. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Somebody else saved a newer revision; saving stops until a choice is made. */
  | { readonly kind: 'stale'; readonly failure: Failure }

interface SavePorts {
  readonly saveDocument: (
    document: WorkflowDocument,
    baseRevision: number,
    summary: string,
  ) => Promise<Result<SavedRevision>>
  readonly saveAnswers: (answers: Answers) => Promise<Result<unknown>>
  readonly onStatus: (status: SaveStatus) => void
}

export interface SaveQueue {
  /** Wants this snapshot stored; what a later call wants replaces what is not yet on its way. */
  put(wanted: Snapshot, summary: string): void
  retry(): void
  status(): SaveStatus
  revision(): number
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

const SUMMARY_LENGTH = 200

/**
 * Stores snapshots one after the other, each based on the revision before. "Saved" is only said when
 * the newest wanted snapshot is the one the workbench has confirmed.
 */
export function createSaveQueue(ports: SavePorts, stored: Snapshot, saved: SavedRevision): SaveQueue {
  let confirmed = stored
  let wanted = stored
  let last = saved
  let summaries: string[] = []
  let status: SaveStatus = { kind: 'saved', at: saved.savedAt, revision: saved.revision }
  let running: Promise<void> | null = null

  function tell(next: SaveStatus): void {
    status = next
    ports.onStatus(next)
  }

  function isClean(): boolean {
    return wanted.document === confirmed.document && wanted.answers === confirmed.answers
  }

  function fail(failure: Failure): void {
    tell(failure.code === 'stale' ? { kind: 'stale', failure } : { kind: 'failed', failure })
  }

  async function storeDocument(): Promise<boolean> {
    const { document } = wanted
    const told = summaries
    summaries = []
    const result = await ports.saveDocument(document, last.revision, summaryOf(told))
    if (!result.ok) {
      summaries = [...told, ...summaries]
      fail(result)
      return false
    }
    last = result.value
    confirmed = { ...confirmed, document }
    return true
  }

  async function storeAnswers(): Promise<boolean> {
    const { answers } = wanted
    const result = await ports.saveAnswers(answers)
    if (!result.ok) {
      fail(result)
      return false
    }
    confirmed = { ...confirmed, answers }
    return true
  }

  async function work(): Promise<void> {
    while (!isClean()) {
      const stored = wanted.document === confirmed.document ? await storeAnswers() : await storeDocument()
      if (!stored) return
    }
    summaries = []
    tell({ kind: 'saved', at: last.savedAt, revision: last.revision })
  }

  function run(): void {
    if (running !== null) return
    if (isClean() && status.kind === 'saved') return
    tell({ kind: 'saving' })
    running = work().finally(() => {
      running = null
    })
  }

  return {
    put(snapshot, summary) {
      wanted = snapshot
      summaries.push(summary)
      if (status.kind !== 'stale') run()
    },
    retry: run,
    status: () => status,
    revision: () => last.revision,
    idle: () => running ?? Promise.resolve(),
  }
}

/** `Add a step; Rename a step`, repeated edits named once. */
function summaryOf(labels: readonly string[]): string {
  const text = [...new Set(labels)].join('; ')
  return text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH - 1)}…`
}
