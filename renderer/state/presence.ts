import { createStore } from 'zustand/vanilla'
import type { OtherWindow } from '#shared/contract/methods.ts'
import { call, onEvent } from '../bridge/call.ts'
import { windowId } from '../bridge/window-id.ts'
import { sessionStore } from './map/map-session.ts'
import { hookFor } from './use-store.ts'

interface PresenceState {
  /** The other windows that show the open map. */
  readonly others: readonly OtherWindow[]
}

const alone: PresenceState = { others: [] }

const presenceStore = createStore<PresenceState>(() => alone)
export const usePresence = hookFor(presenceStore)
export const selectOthers = (state: PresenceState) => state.others

/** Says which map this window shows, and hears which other windows show it; the function that stops it. */
export function tellPresence(): () => void {
  let said = shown()
  const sayOnce = () => {
    if (said === shown()) return
    said = shown()
    void say(said)
  }
  const stops = [
    sessionStore.subscribe((state, before) => {
      // From one map to another none is shown for less than a task.
      if (state.workflowId !== before.workflowId) queueMicrotask(sayOnce)
    }),
    onEvent((event) => {
      // After an interruption the workbench knows nothing of this window.
      if (event.kind === 'presence-changed' || event.kind === 'engagements-changed') void say(shown())
    }),
  ]
  const leave = () => void say(null)
  window.addEventListener('pagehide', leave)
  void say(shown())
  return () => {
    for (const stop of stops) stop()
    window.removeEventListener('pagehide', leave)
  }
}

function shown(): string | null {
  return sessionStore.getState().workflowId
}

async function say(workflowId: string | null): Promise<void> {
  const result = await call('window.show', { windowId, workflowId })
  // Where nobody answers, nothing is known of others; the save state says the rest.
  if (workflowId === shown()) presenceStore.setState({ others: result.ok ? result.value : [] })
}
