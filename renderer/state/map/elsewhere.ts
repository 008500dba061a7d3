import type { Snapshot } from '#shared/model/snapshot.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { MapState } from './map-state.ts'

const stored = new WeakSet<Snapshot>()

/** Notes that a state of a map came from another window or door. */
export function noteElsewhere(snapshot: Snapshot): void {
  stored.add(snapshot)
}

/** Whether what a map shows came from elsewhere, and not from what was done on it here. */
export function isFromElsewhere({ store }: { readonly store: StoreApi<MapState> }): boolean {
  return stored.has(store.getState().history.present)
}
