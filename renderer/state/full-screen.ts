import { createStore } from 'zustand/vanilla'
import { hookFor } from './use-store.ts'

interface FullScreenState {
  readonly full: boolean
}

const fullScreenStore = createStore<FullScreenState>(() => ({ full: isFull() }))
export const useFullScreen = hookFor(fullScreenStore)
export const selectFullScreen = (state: FullScreenState) => state.full

export function canFullScreen(): boolean {
  return document.fullscreenEnabled
}

export function isFull(): boolean {
  return document.fullscreenElement !== null
}

/** Not in the DOM's types yet, and not in every browser. */
interface KeyboardLock {
  lock(keys: readonly string[]): Promise<void>
  unlock(): void
}

function keyboard(): KeyboardLock | undefined {
  return (navigator as { readonly keyboard?: KeyboardLock }).keyboard
}

/**
 * The whole screen, where the browser allows it now (it wants a key or a click just before). Esc then stays a key of
 * the map where the browser can lend it: held down, it always leads out.
 */
export async function enterFullScreen(): Promise<void> {
  if (!canFullScreen() || isFull()) return
  try {
    await document.documentElement.requestFullscreen()
    await keyboard()?.lock(['Escape'])
  } catch {
    // Refused: the window does as well.
  }
}

export async function leaveFullScreen(): Promise<void> {
  if (!isFull()) return
  keyboard()?.unlock()
  try {
    await document.exitFullscreen()
  } catch {
    // It has ended by itself.
  }
}

document.addEventListener('fullscreenchange', () => fullScreenStore.setState({ full: isFull() }))
