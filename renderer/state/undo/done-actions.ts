import { createStore } from 'zustand/vanilla'
import { hookFor } from '../use-store.ts'
import type { Deed } from './deed.ts'
import { tick } from './order.ts'

/** What was done to the engagement and not to the drawing of one map: a department renamed, a workflow deleted. */
export interface DoneAction {
  readonly engagementId: string
  /** As a menu shows it after "Undo": `Rename Sales to Front office`. */
  readonly label: string
  /** Its place in the order of everything done in this window. */
  readonly at: number
  readonly deed: Deed
}

export interface DoneActions {
  /** Oldest first. */
  readonly past: readonly DoneAction[]
  /** The next to redo first. */
  readonly future: readonly DoneAction[]
}

const LIMIT = 200

export const doneActions = createStore<DoneActions>(() => ({ past: [], future: [] }))
export const useDoneActions = hookFor(doneActions)
export const selectDone = (state: DoneActions) => state

/** Notes what was just done, so that Ctrl+Z takes it back; what had been undone before is not redone any more. */
export function noteAction(action: Omit<DoneAction, 'at'>): DoneAction {
  const done = { ...action, at: tick() }
  doneActions.setState(({ past }) => ({ past: [...past, done].slice(-LIMIT), future: [] }))
  return done
}
