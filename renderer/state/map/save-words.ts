import type { SaveState } from '../save-state.ts'
import type { OpenMap } from './create-map.ts'
import type { SaveStatus } from './save-queue.ts'

/** What the status bar says: never "Saved" before the workbench has confirmed the newest edit. */
export function saveStateOf(status: SaveStatus): SaveState {
  switch (status.kind) {
    case 'saved':
      return { kind: 'saved', at: status.at, revision: status.revision }
    case 'saving':
      return { kind: 'saving' }
    case 'failed':
      return {
        kind: 'failed',
        what: 'Not saved.',
        message: status.failure.message,
        told: true,
        retryAt: status.retryAt,
      }
    case 'stale':
      return {
        kind: 'failed',
        what: 'Not saved.',
        message: 'This map was changed in another window too. Choose above the map how to go on.',
        told: true,
        retryAt: null,
      }
  }
}

/** The same of the map that is shown; of another one that could not be stored, where this one is well. */
export function windowSaveState(shown: OpenMap | null, elsewhere: OpenMap | undefined): SaveState {
  const own = shown === null ? { kind: 'idle' as const } : saveStateOf(shown.queue.status())
  if (elsewhere === undefined || own.kind === 'failed' || own.kind === 'saving') return own
  const { name } = elsewhere.store.getState()
  const what = `Not saved: “${name}”.`
  const status = elsewhere.queue.status()
  if (status.kind === 'stale') {
    const message = 'It was changed in another window too. Open it to choose how to go on.'
    return { kind: 'failed', what, message, told: false, retryAt: null }
  }
  if (status.kind !== 'failed') return own
  return {
    kind: 'failed',
    what,
    message: status.failure.message,
    told: false,
    retryAt: status.retryAt,
  }
}
