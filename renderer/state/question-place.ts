import { createStore } from 'zustand/vanilla'
import type { DimensionKey } from '#shared/model/answers.ts'
import { engagementStore } from './engagement-store.ts'
import { mapShown } from './map/map-shown.ts'
import { nothingSelected } from './map/selection.ts'
import { openMap } from './route-store.ts'
import { hookFor } from './use-store.ts'
import { selectPanels, togglePanel, windowStore } from './window-store.ts'

/** Questions that stand together under the verdict, beside the map. */
export type QuestionGroup = DimensionKey | 'cases' | 'readiness'

interface QuestionPlace {
  /** Somebody asked for these: they unfold and take the keyboard as soon as they are there. */
  readonly wanted: QuestionGroup | null
}

const placeStore = createStore<QuestionPlace>(() => ({ wanted: null }))
export const useQuestionPlace = hookFor(placeStore)
export function selectIsWanted(group: QuestionGroup) {
  return ({ wanted }: QuestionPlace) => wanted === group
}

/** Opens the questions under the verdict, beside the map of the workflow; there, as any answer, they can be undone. */
export async function answerQuestions(workflowId: string, group: QuestionGroup): Promise<void> {
  const { openId } = engagementStore.getState()
  if (openId === null) return
  openMap(openId, workflowId)
  const map = await mapShown(workflowId)
  if (map === null) return
  map.select(nothingSelected)
  if (!selectPanels(windowStore.getState()).inspector) togglePanel('inspector')
  placeStore.setState({ wanted: group })
}

export function answerReadiness(workflowId: string): Promise<void> {
  return answerQuestions(workflowId, 'readiness')
}

export function questionsShown(): void {
  placeStore.setState({ wanted: null })
}
