import { createStore } from 'zustand/vanilla'
import { hookFor } from '../use-store.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { MapState } from './map-state.ts'
import type { MapSelection } from './selection.ts'

interface HintState {
  /** Why a key did nothing, in words. */
  readonly words: string
  /** It is shown until something else is selected. */
  readonly about: MapSelection | null
}

/** Said quietly at the foot of the window: a key that leads nowhere is nothing to interrupt a room for. */
export const hintStore = createStore<HintState>(() => ({ words: '', about: null }))
export const useHint = hookFor(hintStore)
export const selectHint = (state: HintState) => state

export function hint(map: { readonly store: StoreApi<MapState> }, words: string): void {
  hintStore.setState({ words, about: map.store.getState().selection })
}
