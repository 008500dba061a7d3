import type { WorkbenchEvent } from '#shared/contract/events.ts'
import type { OtherWindow } from '#shared/contract/methods.ts'

/** A window and the workflow whose map it shows. */
export interface WindowPlace extends OtherWindow {
  readonly windowId: string
  readonly workflowId: string
}

/** Where processes that share a data folder read of each other's windows. */
export interface PresenceBoard {
  /** Replaces what the others read of this process. */
  publish(places: readonly WindowPlace[]): void
  /** Says that this process is still there. */
  touch(): void
  /** The windows of the other processes that are still there. */
  read(): readonly WindowPlace[]
}

export interface Presence {
  /** A window shows this workflow now; null: none. */
  show(windowId: string, workflowId: string | null): void
  /** The window was closed, or its process ended. */
  gone(windowId: string): void
  allGone(): void
  /** The other windows that show the workflow, those of other processes too. */
  others(workflowId: string, windowId: string): readonly OtherWindow[]
  /** To be called now and then: says that this process is there, and hears of the others. */
  look(): void
}

interface PresencePorts {
  readonly emit: (event: WorkbenchEvent) => void
  readonly now: () => Date
  readonly door: OtherWindow['door']
  readonly board: PresenceBoard
}

/** Which windows are open on which workflow, so that two on the same one know of each other. */
export function createPresence({ door, board, emit, now }: PresencePorts): Presence {
  const places = new Map<string, WindowPlace>()
  let elsewhere: readonly WindowPlace[] = []

  function changed(): void {
    board.publish([...places.values()])
    emit({ kind: 'presence-changed' })
  }

  function gone(windowId: string): void {
    if (places.delete(windowId)) changed()
  }

  return {
    show(windowId, workflowId) {
      if (workflowId === null) return gone(windowId)
      if (places.get(windowId)?.workflowId === workflowId) return
      places.set(windowId, { windowId, workflowId, door, since: now().toISOString() })
      elsewhere = board.read()
      changed()
    },
    gone,
    allGone() {
      if (places.size === 0) return
      places.clear()
      changed()
    },
    others: (workflowId, windowId) =>
      [...places.values(), ...elsewhere]
        .filter((place) => place.workflowId === workflowId && place.windowId !== windowId)
        .map((place) => ({ door: place.door, since: place.since })),
    look() {
      if (places.size === 0) return
      board.touch()
      const read = board.read()
      if (JSON.stringify(read) === JSON.stringify(elsewhere)) return
      elsewhere = read
      emit({ kind: 'presence-changed' })
    },
  }
}

/** For a workbench that shares its data folder with nobody. */
export const noBoard: PresenceBoard = { publish: () => {}, touch: () => {}, read: () => [] }
