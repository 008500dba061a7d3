import { pastWithin } from '#shared/lib/past-words.ts'
import type { Result } from '#shared/lib/result.ts'
import { announce } from '../announcer.ts'
import { doneActions } from './done-actions.ts'
import type { DoneAction } from './done-actions.ts'
import { turnDeed } from './turn-deed.ts'

/**
 * Takes one back, and says so. Nothing happens where that was done before (by the key and then by its message). One
 * that cannot be taken back any more is left out, so that it does not bar the way to what is behind it.
 */
export async function undoAction(action: DoneAction): Promise<Result<unknown> | null> {
  if (!doneActions.getState().past.includes(action)) return null
  doneActions.setState(({ past, future }) => ({ past: without(past, action), future: [action, ...future] }))
  const result = await turnDeed(action, 'undo')
  if (result.ok) announce(`Undone: ${pastWithin(action.label)}.`)
  else forget(action)
  return result
}

/** Does it again; see `undoAction`. */
export async function redoAction(action: DoneAction): Promise<Result<unknown> | null> {
  if (!doneActions.getState().future.includes(action)) return null
  doneActions.setState(({ past, future }) => ({ past: [...past, action], future: without(future, action) }))
  const result = await turnDeed(action, 'redo')
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
