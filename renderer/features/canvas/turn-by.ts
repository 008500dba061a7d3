import { hint } from '../../state/map/hint.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import type { Direction } from '../../state/map/history.ts'
import { nextOf, turnLatest } from '../../state/undo/turn-latest.ts'
import { isUnderWay } from '../../state/undo/under-way.ts'
import { notifyFailure } from '../../ui/notify.tsx'

/** Undo or redo by key or button; says why where that could not be. */
export async function turnBy(map: OpenMap | null, direction: Direction): Promise<void> {
  if (map !== null && !isUnderWay() && isFree(map) && nextOf(map, direction) === null)
    return hint(map, `Nothing to ${direction}.`)
  const failure = await turnLatest(map, direction)
  if (failure !== null) notifyFailure(failure)
}

/** What is only looked at, or played, says itself why it stays as it is. */
function isFree(map: OpenMap): boolean {
  return !map.readOnly && map.store.getState().locked === null
}
