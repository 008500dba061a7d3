import type { Direction, History } from '../map/history.ts'
import { nextStep, stepWords } from '../map/history.ts'
import type { DoneAction, DoneActions } from './done-actions.ts'
import { BEFORE } from './order.ts'

/** What undo or redo takes next: a step of the open map, or something done to the engagement. */
export type Latest =
  | { readonly kind: 'step'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly action: DoneAction }

/**
 * Undo takes what was done last, redo what was undone last, of the open map and of the engagement. Whatever was done
 * after something was undone ends the way forward to it, as on every undo stack. Null: there is nothing.
 */
export function latest(
  direction: Direction,
  history: History | null,
  done: DoneActions,
  engagementId: string | null,
): Latest | null {
  const own = (actions: readonly DoneAction[]) =>
    actions.filter((action) => action.engagementId === engagementId)
  const [past, future] = [own(done.past).at(-1), own(done.future)[0]]
  const step = history === null ? undefined : nextStep(history, direction)
  if (direction === 'undo') return (past?.at ?? BEFORE) > (step?.at ?? BEFORE) ? asAction(past) : asStep(step)
  const newestStep = history?.past.at(-1)?.at ?? BEFORE
  const action = future !== undefined && future.at > newestStep ? future : undefined
  // With nothing done to the engagement, one from before this window looked can be redone as well.
  const again = step !== undefined && (past === undefined || step.at > past.at) ? step : undefined
  if (action === undefined) return asStep(again)
  return again !== undefined && again.at < action.at ? asStep(again) : asAction(action)
}

function asStep(step: Parameters<typeof stepWords>[0] | undefined): Latest | null {
  return step === undefined ? null : { kind: 'step', label: stepWords(step) }
}

function asAction(action: DoneAction | undefined): Latest | null {
  return action === undefined ? null : { kind: 'action', label: action.label, action }
}
