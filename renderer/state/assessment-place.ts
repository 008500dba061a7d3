import { createStore } from 'zustand/vanilla'
import { openScreen } from './route-store.ts'
import { hookFor } from './use-store.ts'

interface AssessmentPlace {
  /** The section to be shown as soon as the page is there. */
  readonly wanted: string | null
}

const placeStore = createStore<AssessmentPlace>(() => ({ wanted: null }))
export const useAssessmentPlace = hookFor(placeStore)
export const selectWantedSection = (state: AssessmentPlace) => state.wanted

/** The section in which changes are tried without being made. */
export const WHAT_IF_SECTION = 'what-if'

/** Opens the assessment of the workflow at hand at the place where changes are tried. */
export function openWhatIf(): void {
  placeStore.setState({ wanted: WHAT_IF_SECTION })
  openScreen('assessment')
}

/** Where somebody was reading: a heading, and how far below the top of the window it stood, in CSS pixels. */
export interface KeptPlace {
  readonly headingId: string
  readonly top: number
}

const kept = new Map<string, KeptPlace>()

export function keptPlace(workflowId: string): KeptPlace | undefined {
  return kept.get(workflowId)
}

/** Undefined: at the head of the page. */
export function keepPlace(workflowId: string, place: KeptPlace | undefined): void {
  if (place === undefined) kept.delete(workflowId)
  else kept.set(workflowId, place)
}

export function wantsSection(): boolean {
  return placeStore.getState().wanted !== null
}

export function sectionShown(): void {
  placeStore.setState({ wanted: null })
}
