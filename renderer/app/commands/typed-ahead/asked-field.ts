import { canvasStore } from '../../../state/map/canvas-port.ts'
import { currentMap } from '../../../state/map/map-session.ts'
import { selectRenaming, windowStore } from '../../../state/window-store.ts'

/** A field was asked for on the map or in the list, and is not there to be typed in yet. */
export function isFieldAsked(): boolean {
  const renaming = currentMap()?.store.getState().renaming ?? null
  return (
    renaming !== null ||
    canvasStore.getState().request !== null ||
    selectRenaming(windowStore.getState()) !== null
  )
}
