import { createStore } from 'zustand/vanilla'
import { hookFor } from './use-store.ts'

/** What the status bar says about the open map. `idle`: no map is open. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** `at`: ISO time of the stored revision. */
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | {
      readonly kind: 'failed'
      /** What is not saved: always shown. */
      readonly what: string
      /** What happened and what to do, shown as it is where there is room; over the map it is said anyway. */
      readonly message: string
      /** The map that is shown says so itself, above the drawing. */
      readonly told: boolean
      /** ISO time of the next try by itself; null: somebody must choose. */
      readonly retryAt: string | null
    }

interface SaveStore {
  readonly save: SaveState
}

export const saveStateStore = createStore<SaveStore>(() => ({ save: { kind: 'idle' } }))
export const useSaveState = hookFor(saveStateStore)
export const selectSaveState = (state: SaveStore) => state.save

export function setSaveState(save: SaveState): void {
  saveStateStore.setState({ save })
}
