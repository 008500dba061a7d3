import { createStore } from 'zustand/vanilla'
import { pastWithin } from '#shared/lib/past-words.ts'
import type { Result } from '#shared/lib/result.ts'
import { announce } from '../announcer.ts'
import { hookFor } from '../use-store.ts'
import { tick } from './order.ts'

/** What was done to the engagement and not to the drawing of one map: a department renamed, a workflow deleted. */
export interface DoneAction {
  readonly engagementId: string
  /** As a menu shows it after "Undo": `Rename Sales to Front office`. */
  readonly label: string
  /** Its place in the order of everything done in this window. */
  readonly at: number
  readonly undo: () => Promise<Result<unknown>>
  readonly redo: () => Promise<Result<unknown>>
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

/**
 * Takes one back, and says so. Nothing happens where that was done before (by the key and then by its message). One
 * that cannot be taken back any more is left out, so that it does not bar the way to what is behind it.
 */
export async function undoAction(action: DoneAction): Promise<Result<unknown> | null> {
  if (!doneActions.getState().past.includes(action)) return null
  doneActions.setState(({ past, future }) => ({ past: without(past, action), future: [action, ...future] }))
  const result = await action.undo()
  if (result.ok) announce(`Undone: ${pastWithin(action.label)}.`)
  else forget(action)
  return result
}

/** Does it again; see `undoAction`. */
export async function redoAction(action: DoneAction): Promise<Result<unknown> | null> {
  if (!doneActions.getState().future.includes(action)) return null
  doneActions.setState(({ past, future }) => ({ past: [...past, action], future: without(future, action) }))
  const result = await action.redo()
  if (result.ok) announce(`Redone: ${pastWithin(action.label)}.`)
  else forget(action)
  return result
}

function forget(action: DoneAction): void {
  doneActions.setState(({ past, future }) => ({
    past: without(past, action),
    future: without(future, action),
  }))
}

function without(actions: readonly DoneAction[], action: DoneAction): readonly DoneAction[] {
  return actions.filter((each) => each !== action)
}
