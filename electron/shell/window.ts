import { BrowserWindow, nativeTheme } from 'electron'
import type { WebContents, WebPreferences } from 'electron'
import { join } from 'node:path'
import { appRoot } from '../door/app-root.ts'
import { themes } from '#shared/design/tokens.ts'
import { leavesUnsaved } from './leave.ts'
import { pageAddress } from './page-address.ts'

export interface Windows {
  open(): void
  /** Brings the window to the front; opens one where there is none. */
  show(): void
  send(channel: string, value: unknown): void
  /** The window was closed, or its page crashed: there never is more than one. */
  onGone(listener: () => void): void
  /** Whether this page belongs to a window opened here. */
  has(contents: WebContents): boolean
}

const preferences: WebPreferences = {
  preload: join(appRoot, 'out', 'preload', 'index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  // The spell checker fetches its dictionaries from the internet.
  spellcheck: false,
}

export function createWindows(): Windows {
  const windows = new Set<BrowserWindow>()
  const goneListeners: (() => void)[] = []
  const tellGone = () => {
    for (const listener of goneListeners) listener()
  }
  const open = () => {
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 900,
      minHeight: 600,
      show: false,
      title: 'Baton',
      backgroundColor: themes[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].paper,
      webPreferences: preferences,
    })
    windows.add(window)
    window.once('ready-to-show', () => window.show())
    window.once('closed', () => {
      windows.delete(window)
      tellGone()
    })
    window.webContents.on('render-process-gone', tellGone)
    window.webContents.on('will-prevent-unload', (event) => {
      if (leavesUnsaved(window)) event.preventDefault()
    })
    void window.loadURL(pageAddress)
  }
  return {
    open,
    show() {
      const [window] = windows
      if (window === undefined) return open()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    send(channel, value) {
      for (const window of windows) window.webContents.send(channel, value)
    },
    onGone: (listener) => void goneListeners.push(listener),
    has: (contents) => [...windows].some((window) => window.webContents === contents),
  }
}
