import { createStore } from 'zustand/vanilla'
import type { Failure, Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { sameValue } from '#shared/lib/same-value.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import { call } from '../../bridge/call.ts'
import { reloadEngagement } from '../engagement-store.ts'
import { hookFor } from '../use-store.ts'
import type { OpenMap } from './create-map.ts'
import { leavePreview } from './preview.ts'

/** Two versions of one map, both whole: ours, which could not be stored, and the newest stored one. */
export interface Conflict {
  readonly map: OpenMap
  readonly theirs: WorkflowView
  /** What both began from. */
  readonly base: Snapshot
}

interface ConflictState {
  readonly conflict: Conflict | null
  /** Why the other version could not be read. */
  readonly failure: Failure | null
}

const none: ConflictState = { conflict: null, failure: null }

export const conflictStore = createStore<ConflictState>(() => none)
export const useConflict = hookFor(conflictStore)
export const selectConflict = (state: ConflictState) => state.conflict
export const selectConflictFailure = (state: ConflictState) => state.failure

/** Reads the other version of a map whose save was refused. Where both say the same there is nothing to choose. */
export async function openConflict(map: OpenMap): Promise<void> {
  conflictStore.setState(none)
  const { workflowId } = map.store.getState()
  const result = await call('workflow.open', { workflowId })
  if (map.queue.status().kind !== 'stale') return
  if (!result.ok) return conflictStore.setState({ conflict: null, failure: result })
  const theirs = result.value
  if (isSame(map.store.getState().history.present, theirs)) return map.adopt(theirs)
  conflictStore.setState({ conflict: { map, theirs, base: map.queue.confirmed() }, failure: null })
}

function isSame(mine: Snapshot, { document, answers }: WorkflowView): boolean {
  return sameValue(mine.document, document) && sameValue(mine.answers, answers)
}

export function closeConflict(): void {
  conflictStore.setState(none)
}

/** Ours becomes the newest revision; theirs is the one before it, a step of undo away. */
export function goOnWithMine({ map, theirs }: Conflict): void {
  leavePreview()
  map.putOnTop(theirs)
}

/** Theirs is shown; ours stays in the history as a kept copy. */
export async function goOnWithTheirs({ map, theirs }: Conflict): Promise<Result<null>> {
  const kept = await keepInHistory(map)
  if (!kept.ok) return kept
  leavePreview()
  map.adopt(theirs)
  return success(null)
}

/** Only the first refused version was kept when it was refused; what was drawn since is kept now. */
async function keepInHistory(map: OpenMap): Promise<Result<null>> {
  const { workflowId, history } = map.store.getState()
  const { document, answers } = history.present
  const kept = await call('workflow.save', {
    workflowId,
    baseRevision: map.queue.revision(),
    document,
    answers,
    summary: 'My version, not chosen',
  })
  return kept.ok || kept.code === 'stale' ? success(null) : kept
}

/** Ours becomes a workflow beside theirs. */
export async function keepBoth({ map, theirs }: Conflict): Promise<Result<WorkflowView>> {
  const { engagementId, name, history } = map.store.getState()
  const { document, answers } = history.present
  const title = `${name.slice(0, LONGEST - MINE.length)}${MINE}`
  const created = await call('workflow.create', { engagementId, name: title, document, answers })
  if (!created.ok) return created
  leavePreview()
  map.adopt(theirs)
  await reloadEngagement()
  return created
}

const MINE = ' (my version)'
const LONGEST = 200

/** The conflict as it stands: further saves by the other window are read anew before anything is chosen. */
export async function choose(
  act: (conflict: Conflict) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const { conflict } = conflictStore.getState()
  if (conflict === null) return success(null)
  const { revision } = conflict.theirs
  const newest = await call('workflow.open', { workflowId: conflict.theirs.id })
  if (!newest.ok) return newest
  if (newest.value.revision !== revision) {
    await openConflict(conflict.map)
    return failure(
      'stale',
      'The other window saved once more meanwhile. Look at both versions again, then choose.',
    )
  }
  const done = await act(conflict)
  if (done.ok) closeConflict()
  return done
}
