import type { Failure } from '#shared/lib/result.ts'
import { engagementStore } from '../engagement-store.ts'
import type { OpenMap } from '../map/create-map.ts'
import type { Direction } from '../map/history.ts'
import { doneActions } from './done-actions.ts'
import { latest } from './latest.ts'
import type { Latest } from './latest.ts'
import { redoAction, undoAction } from './turn-action.ts'
import { allDone, doing, isUnderWay } from './under-way.ts'

/**
 * Undo or redo of what was done last, on the map or to the engagement; answers with why it could not be. Presses while
 * something of the engagement is on its way are taken in their order, once that has come back.
 */
export function turnLatest(map: OpenMap | null, direction: Direction): Promise<Failure | null> {
  if (!isUnderWay() && nextOf(map, direction)?.kind !== 'action') {
    // What is played or looked at says why it stays as it is; with nothing to take, nothing happens.
    if (map !== null && mayTurn(map, direction)) map[direction]()
    return Promise.resolve(null)
  }
  return doing(allDone().then(() => turn(map, direction)))
}

/** What the key takes next; nothing of the engagement while the map is locked or an earlier moment is looked at. */
export function nextOf(map: OpenMap | null, direction: Direction): Latest | null {
  const state = map?.store.getState()
  const { openId } = engagementStore.getState()
  const isHeld = map !== null && (map.readOnly || state?.locked != null)
  return latest(direction, state?.history ?? null, doneActions.getState(), isHeld ? null : openId)
}

function mayTurn(map: OpenMap, direction: Direction): boolean {
  return map.readOnly || map.store.getState().locked !== null || nextOf(map, direction) !== null
}

async function turn(map: OpenMap | null, direction: Direction): Promise<Failure | null> {
  const next = nextOf(map, direction)
  if (next?.kind === 'step') map?.[direction]()
  if (next?.kind !== 'action') return null
  const result = await (direction === 'undo' ? undoAction : redoAction)(next.action)
  return result === null || result.ok ? null : result
}
