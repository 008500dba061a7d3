import type { SaveState } from '../save-state.ts'
import type { SaveStatus } from './save-queue.ts'

/** What the status bar says: never "Saved" before the workbench has confirmed the newest edit. */
export function saveStateOf(status: SaveStatus): SaveState {
  switch (status.kind) {
    case 'saved':
      return { kind: 'saved', at: status.at, revision: status.revision }
    case 'saving':
      return { kind: 'saving' }
    case 'failed':
      return { kind: 'failed', message: `Not saved. ${status.failure.message}` }
    case 'stale':
      return {
        kind: 'failed',
        message:
          'Not saved. Somebody saved a newer version of this map. Choose above the map which one to keep.',
      }
  }
}
