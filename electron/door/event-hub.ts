import type { WorkbenchEvent } from '#shared/contract/events.ts'

export type EventListener = (event: WorkbenchEvent) => void

export interface EventHub {
  emit(event: WorkbenchEvent): void
  /** Returns the function that stops listening. */
  listen(listener: EventListener): () => void
}

/** Carries what the workbench says to every open window. */
export function createEventHub(): EventHub {
  const listeners = new Set<EventListener>()
  return {
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
