import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'

/** The page holds unsaved work and would not close. A browser asks by itself, Electron does not. True: leave it. */
export function leavesUnsaved(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    buttons: ['Stay', 'Leave without saving'],
    defaultId: 0,
    cancelId: 0,
    message: 'The newest changes are not saved yet.',
    detail: 'If you leave now they are lost. Stay, and the window says why they could not be saved.',
  })
  return choice === 1
}
