import type { SavedRevision, ScoredRevision } from '#shared/contract/methods.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { SaveAct } from '#shared/model/history.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'

export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | { readonly kind: 'saving' }
  /** Nothing is lost: what is wanted stays queued, and is tried again at `retryAt` (ISO), by `retry` or the next edit. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryAt: string }
  /** Somebody else saved a newer revision; saving stops until a choice is made. */
  | { readonly kind: 'stale'; readonly failure: Failure }

/** One step of the undo stack on its way into the store. */
export interface SaveUnit {
  readonly act: SaveAct
  readonly label: string
  /** Before the first edit of the unit. */
  readonly before: Snapshot
  readonly snapshot: Snapshot
  /** What was before is noted as a restore point, however little changed. */
  readonly large?: boolean
}

/** What the workbench holds when a step is sent to it. */
export interface SaveBase {
  readonly revision: number
  readonly snapshot: Snapshot
}

interface SavePorts {
  readonly save: (unit: SaveUnit, base: SaveBase) => Promise<Result<ScoredRevision>>
  /** A step is stored; told before "Saved" is, so that its verdict is there by then. */
  readonly onStored: (unit: SaveUnit, stored: ScoredRevision) => void
  readonly onStatus: (status: SaveStatus) => void
}

export interface SaveQueue {
  /** Wants this stored after everything before it. */
  put(unit: SaveUnit): void
  retry(): void
  /** The same without saying so unless it works: nobody asked. */
  retryQuietly(): void
  status(): SaveStatus
  revision(): number
  /** What the workbench holds of ours. */
  confirmed(): Snapshot
  /** How many steps are not confirmed yet. */
  waiting(): number
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
  /** Goes on from a revision that somebody else stored; what was waiting is dropped, and `unit` put in its place. */
  restart(stored: Snapshot, saved: SavedRevision, unit?: SaveUnit): void
  /** Nothing is tried by itself any more. */
  close(): void
}

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000

/**
 * Stores every step of the undo stack, one after the other, each based on the revision before. "Saved" is only said
 * when the workbench has confirmed the newest. What fails is tried again by itself, with longer and longer pauses.
 */
export function createSaveQueue(ports: SavePorts, stored: Snapshot, saved: SavedRevision): SaveQueue {
  let units: SaveUnit[] = []
  /** The first unit may have reached the store although no answer came: it must be repeated as it is. */
  let attempted = false
  let last = saved
  let confirmed = stored
  let status: SaveStatus = savedStatus(saved)
  let running: Promise<void> | null = null
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(next: SaveStatus): void {
    status = next
    ports.onStatus(next)
  }

  function fail(failure: Failure): void {
    if (failure.code === 'stale') return tell({ kind: 'stale', failure })
    const retryAt = new Date(Date.now() + pause).toISOString()
    timer = setTimeout(() => {
      // Edits and news of the workbench try at once; only waiting in vain makes the pauses longer.
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
      run(true)
    }, pause)
    tell({ kind: 'failed', failure, retryAt })
  }

  async function work(): Promise<void> {
    for (let unit = units[0]; unit !== undefined; unit = units[0]) {
      attempted = true
      const result = await ports.save(unit, { revision: last.revision, snapshot: confirmed })
      // Somebody chose what to do with it meanwhile.
      if (units[0] !== unit) continue
      if (!result.ok) return fail(result)
      pause = FIRST_PAUSE_MS
      last = result.value
      confirmed = unit.snapshot
      ports.onStored(unit, result.value)
      units = units.slice(1)
      attempted = false
    }
    tell(savedStatus(last))
  }

  function run(quietly: boolean): void {
    clearTimeout(timer)
    if (running !== null || units.length === 0) return
    if (status.kind !== 'saving' && !quietly) tell({ kind: 'saving' })
    running = work().finally(() => {
      running = null
    })
  }

  return {
    put(unit) {
      units = withUnit(units, unit, attempted)
      if (status.kind !== 'stale') run(status.kind === 'failed')
    },
    retry() {
      if (status.kind === 'failed') run(false)
    },
    retryQuietly() {
      if (status.kind === 'failed') run(true)
    },
    status: () => status,
    revision: () => last.revision,
    confirmed: () => confirmed,
    waiting: () => units.length,
    idle: () => running ?? Promise.resolve(),
    restart(snapshot, revision, unit) {
      clearTimeout(timer)
      last = revision
      confirmed = snapshot
      pause = FIRST_PAUSE_MS
      attempted = false
      units = unit === undefined ? [] : [unit]
      if (unit === undefined) tell(savedStatus(revision))
      else run(false)
    },
    close: () => clearTimeout(timer),
  }
}

function savedStatus({ savedAt, revision }: SavedRevision): SaveStatus {
  return { kind: 'saved', at: savedAt, revision }
}

/** An edit that goes on with one that still waits becomes part of it; every other step is stored by itself. */
function withUnit(units: readonly SaveUnit[], unit: SaveUnit, firstAttempted: boolean): SaveUnit[] {
  const waiting = units.at(-1)
  const untouched = units.length > (firstAttempted ? 1 : 0)
  const continues = unit.act === 'continue' && (waiting?.act === 'edit' || waiting?.act === 'continue')
  if (waiting === undefined || !untouched || !continues) return [...units, unit]
  return [...units.slice(0, -1), { ...waiting, snapshot: unit.snapshot }]
}
