import { selectNameComing, selectRenaming, windowStore } from '../../../state/window-store.ts'

/** A workflow is being made: what is typed meanwhile is its name, and whatever has the focus is on its way out. */
export function isNameComing(): boolean {
  return selectNameComing(windowStore.getState())
}

/** Calls once what was to be named could not be made: its name is nobody's. Returns how to stop. */
export function whenNameFails(act: () => void): () => void {
  return windowStore.subscribe((state, before) => {
    if (selectNameComing(before) && !selectNameComing(state) && selectRenaming(state) === null) act()
  })
}
