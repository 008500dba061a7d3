import { createStore } from 'zustand/vanilla'
import type { EdgeKind } from '#shared/model/document.ts'
import { hookFor } from '../use-store.ts'

/** What the next taps on the map are for: every drag can be done by tapping one place after the other instead. */
export type Picking =
  /** The node that an edge leads to, or free ground for a new step. */
  | { readonly kind: 'connect'; readonly sourceId: string; readonly edgeKind: EdgeKind }
  /** The node that an end of an edge is taken to. */
  | { readonly kind: 'reconnect'; readonly edgeId: string; readonly end: 'source' | 'target' }
  /** The place that what is selected is moved to. */
  | { readonly kind: 'move' }
  /** What is added to the selection or taken out of it. */
  | { readonly kind: 'select' }

interface PickingState {
  readonly picking: Picking | null
}

export const pickingStore = createStore<PickingState>(() => ({ picking: null }))
export const usePicking = hookFor(pickingStore)
export const selectPicking = (state: PickingState) => state.picking

export function startPicking(picking: Picking): void {
  pickingStore.setState({ picking })
}

export function stopPicking(): void {
  pickingStore.setState({ picking: null })
}
