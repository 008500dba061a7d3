import { createStore } from 'zustand/vanilla'
import { hookFor } from './use-store.ts'

interface AnnouncerState {
  readonly text: string
  /** Counts up, so that the same words can be said again. */
  readonly turn: number
}

const announcerStore = createStore<AnnouncerState>(() => ({ text: '', turn: 0 }))
export const useAnnouncer = hookFor(announcerStore)
export const selectAnnouncement = (state: AnnouncerState) => state

/** Says to screen readers, when they are done with what they say, what an action did. One sentence; nothing on screen. */
export function announce(text: string): void {
  announcerStore.setState(({ turn }) => ({ text, turn: turn + 1 }))
}
