import type { Direction, History } from '../map/history.ts'
import { AFTER, BEFORE, tick } from './order.ts'

/** Where in the order of what was done in this window the steps of a map were; −1: undone before the window looked. */
export interface StepPlaces {
  readonly past: readonly number[]
  readonly future: readonly number[]
}

const UNDONE_BEFORE = -1
const known = new Map<string, StepPlaces>()

/** For when the map is opened again. */
export function keepPlaces(workflowId: string, { past, future }: Pick<History, 'past' | 'future'>): void {
  // The one that was looked at last is last.
  known.delete(workflowId)
  known.set(workflowId, {
    past: past.map(({ at }) => at),
    future: future.map(({ at }) => (at === AFTER ? UNDONE_BEFORE : at)),
  })
}

/** The place of a step by its index in the stored journal; one that this window has not seen was done since. */
export function placesOf(workflowId: string): (index: number, direction: Direction) => number {
  const places = known.get(workflowId)
  return (index, direction) => {
    if (places === undefined) return direction === 'undo' ? BEFORE : AFTER
    if (direction === 'undo') return places.past[index] ?? tick()
    const at = places.future[index] ?? UNDONE_BEFORE
    return at === UNDONE_BEFORE ? AFTER : at
  }
}

const REMEMBERED = 20

/** Of the maps that were looked at last. */
export function knownPlaces(): Readonly<Record<string, StepPlaces>> {
  return Object.fromEntries([...known].slice(-REMEMBERED))
}

export function setPlaces(places: Readonly<Record<string, StepPlaces>>): void {
  for (const [workflowId, each] of Object.entries(places)) known.set(workflowId, each)
}
