import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { hookFor } from '../use-store.ts'
import type { MapState } from './map-state.ts'
import type { MapSelection } from './selection.ts'

interface HintState {
  /** Why a key did nothing, in words; empty when there is nothing to say. */
  readonly words: string
  /** It is shown until something else is selected; null: whatever is. */
  readonly about: MapSelection | null
}

/** Milliseconds after which nobody reads it any more. */
const READ = 8000

const nothing: HintState = { words: '', about: null }

/** Said quietly at the foot of the window: a key that leads nowhere is nothing to interrupt a room for. */
export const hintStore = createStore<HintState>(() => nothing)
export const useHint = hookFor(hintStore)
export const selectHint = (state: HintState) => state

let over = () => {}

/** Nothing is said any more: the map has gone off the screen. */
export function endHint(): void {
  over()
}

/**
 * Said until the next thing is done on the map, the map goes off the screen, or it has been read; with `edit`, what is
 * only selected meanwhile does not end it.
 */
export function hint(
  map: { readonly store: StoreApi<MapState> },
  words: string,
  until: 'act' | 'edit' = 'act',
): void {
  over()
  const { selection } = map.store.getState()
  hintStore.setState({ words, about: until === 'act' ? selection : null })
  const timer = setTimeout(endHint, READ)
  const stop = map.store.subscribe((state, before) => {
    if (isEdited(state, before) || (until === 'act' && isOver(state, before))) over()
  })
  over = () => {
    over = () => {}
    clearTimeout(timer)
    stop()
    hintStore.setState(nothing)
  }
}

/** Something was done: saving and scoring go on by themselves. */
function isOver(state: MapState, before: MapState): boolean {
  return state.selection !== before.selection || state.renaming !== before.renaming
}

function isEdited(state: MapState, before: MapState): boolean {
  return state.history.present !== before.history.present
}
