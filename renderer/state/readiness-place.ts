import { createStore } from 'zustand/vanilla'
import { engagementStore } from './engagement-store.ts'
import { mapShown } from './map/map-shown.ts'
import { nothingSelected } from './map/selection.ts'
import { openMap } from './route-store.ts'
import { hookFor } from './use-store.ts'
import { selectPanels, togglePanel, windowStore } from './window-store.ts'

interface ReadinessPlace {
  /** Somebody asked for the five questions: they unfold and take the keyboard as soon as they are there. */
  readonly wanted: boolean
}

const placeStore = createStore<ReadinessPlace>(() => ({ wanted: false }))
export const useReadinessPlace = hookFor(placeStore)
export const selectReadinessWanted = (state: ReadinessPlace) => state.wanted

/** Opens the five questions under the verdict, beside the map of the workflow; there, as any answer, they can be undone. */
export async function answerReadiness(workflowId: string): Promise<void> {
  const { openId } = engagementStore.getState()
  if (openId === null) return
  openMap(openId, workflowId)
  const map = await mapShown(workflowId)
  if (map === null) return
  map.select(nothingSelected)
  if (!selectPanels(windowStore.getState()).inspector) togglePanel('inspector')
  placeStore.setState({ wanted: true })
}

export function readinessShown(): void {
  placeStore.setState({ wanted: false })
}
