import { createStore } from 'zustand/vanilla'
import { readMemory, readWindowMemory, writeMemory, writeWindowMemory } from './memory.ts'
import { sizeForRoom } from './theme-store.ts'
import { hookFor } from './use-store.ts'
import { setApart } from './window-store.ts'

/** On a projector, in a room: large type, few tools, quiet edges. */
interface WorkshopState {
  readonly on: boolean
  /** The verdict is shown, in one line: a room may not be ready for it. */
  readonly verdict: boolean
  /** Nobody has answered yet whether the projector theme is wanted. */
  readonly offersTheme: boolean
}

export const workshopStore = createStore<WorkshopState>(() => ({
  on: readWindowMemory('workshop') === 'on',
  verdict: readMemory('workshop.verdict') !== 'hidden',
  offersTheme: readMemory('workshop.theme') !== 'answered',
}))

export const useWorkshop = hookFor(workshopStore)
export const selectWorkshop = (state: WorkshopState) => state.on
export const selectVerdictShown = (state: WorkshopState) => state.verdict
export const selectOffersTheme = (state: WorkshopState) => state.offersTheme

export function isWorkshop(): boolean {
  return workshopStore.getState().on
}

/** Each window remembers by itself whether it shows a room: the laptop's may not while the projector's does. */
export function setWorkshop(on: boolean): void {
  writeWindowMemory('workshop', on ? 'on' : 'off')
  workshopStore.setState({ on })
}

export function toggleVerdict(): void {
  const verdict = !workshopStore.getState().verdict
  writeMemory('workshop.verdict', verdict ? 'shown' : 'hidden')
  workshopStore.setState({ verdict })
}

export function endOffer(): void {
  writeMemory('workshop.theme', 'answered')
  workshopStore.setState({ offersTheme: false })
}

/** The side panels keep to themselves while a room looks on, and come back as they were. */
function dress({ on }: WorkshopState): void {
  setApart(on)
  sizeForRoom(on)
}

dress(workshopStore.getState())
workshopStore.subscribe((state, before) => {
  if (state.on !== before.on) dress(state)
})
