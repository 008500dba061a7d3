import type { OpenMap } from '../../state/map/create-map.ts'
import type { Direction } from '../../state/map/history.ts'
import { turnLatest } from '../../state/undo/turn-latest.ts'
import { notifyFailure } from '../../ui/notify.tsx'

/** Undo or redo by key or button; says why where that could not be. */
export async function turnBy(map: OpenMap | null, direction: Direction): Promise<void> {
  const failure = await turnLatest(map, direction)
  if (failure !== null) notifyFailure(failure)
}
