import type { OpenMap } from './create-map.ts'

/** Maps that still hold unsaved work stay here while another one or none is shown, so that leaving one loses nothing. */
const unsaved = new Map<string, OpenMap>()

/** To be told whenever the save status of a map changes. */
export function noteSave(map: OpenMap): void {
  const { workflowId, save } = map.store.getState()
  if (save.kind === 'saved') unsaved.delete(workflowId)
  else unsaved.set(workflowId, map)
}

export function unsavedMapOf(workflowId: string): OpenMap | undefined {
  return unsaved.get(workflowId)
}

/** One that could not be stored, other than this one. */
export function unsavedElsewhere(map: OpenMap | null): OpenMap | undefined {
  return [...unsaved.values()].find(
    (each) => each !== map && ['failed', 'stale'].includes(each.queue.status().kind),
  )
}

/** Its work is stored elsewhere, or given up. */
export function forgetUnsaved(workflowId: string): void {
  unsaved.get(workflowId)?.queue.close()
  unsaved.delete(workflowId)
}

/** The workbench gave a sign of life: what waits for it need not wait longer. */
export function retryUnsaved(): void {
  for (const map of unsaved.values()) map.queue.retryQuietly()
}

/** Asks before the window closes on unsaved work, whichever screen it shows. */
export function guardUnsaved(): () => void {
  const guard = (event: BeforeUnloadEvent) => {
    if (unsaved.size > 0) event.preventDefault()
  }
  window.addEventListener('beforeunload', guard)
  return () => window.removeEventListener('beforeunload', guard)
}
