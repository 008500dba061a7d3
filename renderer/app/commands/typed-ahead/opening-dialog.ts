import { selectDialog, windowStore } from '../../../state/window-store.ts'
import { inOverlay } from '../focus-place.ts'
import { PATIENCE } from './patience.ts'

/** When a dialog was asked for that has not taken the focus yet. */
let asked: number | null = null

export function isDialogOpening(): boolean {
  return asked !== null && performance.now() - asked < PATIENCE
}

/** Keeps up with the dialogs of the window; returns how to stop. */
export function followDialogs(): () => void {
  const arrived = () => {
    if (inOverlay()) asked = null
  }
  window.addEventListener('focusin', arrived)
  const stop = windowStore.subscribe((state, before) => {
    const dialog = selectDialog(state)
    if (dialog !== selectDialog(before)) asked = dialog === null ? null : performance.now()
  })
  return () => {
    window.removeEventListener('focusin', arrived)
    stop()
  }
}
