import { parkedKinds } from '#shared/model/document.ts'
import type { ParkedKind } from '#shared/model/document.ts'
import { createStore } from 'zustand/vanilla'
import { readMemory, writeMemory } from '../memory.ts'
import { hookFor } from '../use-store.ts'

export const parkedStates = ['open', 'settled', 'all'] as const
export type ParkedState = (typeof parkedStates)[number]

interface ParkingState {
  /** Which of them the panel lists. */
  readonly show: ParkedState
  readonly kinds: readonly ParkedKind[]
  /** The item whose fields are open in the panel. */
  readonly active: string | null
  /** Whether the map shows what is parked where. */
  readonly badges: boolean
}

export const parkingStore = createStore<ParkingState>(() => ({
  show: 'open',
  kinds: parkedKinds,
  active: null,
  badges: readMemory('parking.badges') !== 'hidden',
}))

export const useParking = hookFor(parkingStore)
export const selectShown = (state: ParkingState) => state.show
export const selectKinds = (state: ParkingState) => state.kinds
export const selectActive = (state: ParkingState) => state.active
export const selectBadges = (state: ParkingState) => state.badges

export function showParked(show: ParkedState): void {
  parkingStore.setState({ show, active: null })
}

/** Takes a kind out of the list, or back into it; the last one left brings back all of them. */
export function toggleKind(kind: ParkedKind): void {
  const { kinds } = parkingStore.getState()
  const left = parkedKinds.filter((each) => (each === kind ? !kinds.includes(kind) : kinds.includes(each)))
  parkingStore.setState({ kinds: left.length === 0 ? parkedKinds : left })
}

export function openParked(active: string | null): void {
  parkingStore.setState({ active })
}

/** Opens one item whatever the filter leaves out. */
export function findParked(active: string, settled: boolean): void {
  parkingStore.setState({ active, show: settled ? 'settled' : 'open', kinds: parkedKinds })
}

export function toggleBadges(): void {
  const badges = !parkingStore.getState().badges
  writeMemory('parking.badges', badges ? 'shown' : 'hidden')
  parkingStore.setState({ badges })
}
