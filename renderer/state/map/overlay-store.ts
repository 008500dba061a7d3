import { createStore } from 'zustand/vanilla'
import { openMap, routeStore } from '../route-store.ts'
import { hookFor } from '../use-store.ts'

/** What of the analysis is drawn over the map; at most one at a time. */
export const overlayKinds = ['split', 'cut-vertices', 'cycles', 'handoffs'] as const
export type OverlayKind = (typeof overlayKinds)[number]

interface OverlayState {
  readonly shown: OverlayKind | null
}

const overlayStore = createStore<OverlayState>(() => ({ shown: null }))
export const useOverlay = hookFor(overlayStore)
export const selectOverlay = (state: OverlayState) => state.shown

/** Draws it over the map, in place of another; takes it away where it is drawn already. */
export function toggleOverlay(kind: OverlayKind): void {
  overlayStore.setState(({ shown }) => ({ shown: shown === kind ? null : kind }))
}

export function hideOverlay(): void {
  overlayStore.setState({ shown: null })
}

/** Goes to the map of a workflow with its split drawn on it. */
export function showSplitOnMap(workflowId: string): void {
  const { route } = routeStore.getState()
  if (route.kind === 'start') return
  overlayStore.setState({ shown: 'split' })
  openMap(route.engagementId, workflowId)
}
