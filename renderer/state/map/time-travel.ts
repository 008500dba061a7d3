import type { StoreApi } from 'zustand/vanilla'
import type { Caller } from '#shared/contract/methods.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import { fetched, isStored, nearestStored, nextStep, skip } from './history.ts'
import type { Direction, History, Stored } from './history.ts'
import type { MapState } from './map-state.ts'
import { shareEqual } from './share-equal.ts'

interface TravelPorts {
  readonly call: Caller
  readonly store: StoreApi<MapState>
  /** Takes a step whose state is at hand. */
  readonly turn: (direction: Direction) => void
}

interface TimeTravel {
  /** Undo or redo, fetching from the store what this window has not seen itself. */
  go(direction: Direction): void
  /** Fetches the nearest states, so that the next steps need not wait. */
  fetchAhead(): void
}

const REACH = 4

/** Undo and redo beyond what the window holds in memory. */
export function createTimeTravel({ call, store, turn }: TravelPorts): TimeTravel {
  /** Presses that wait for a state to be fetched, in their order. */
  let presses: Direction[] = []
  let ahead = false

  async function fetchState({ revisionId }: Stored): Promise<Result<Snapshot>> {
    const { workflowId } = store.getState()
    const result = await call('workflow.moment', { workflowId, revisionId })
    if (!result.ok) return result
    const { document, answers } = result.value
    return success(shareEqual(store.getState().history.present, { document, answers }))
  }

  function put(state: Stored, snapshot: Snapshot): void {
    store.setState(({ history }) => ({ history: fetched(history, state, snapshot) }))
  }

  /** Works off the presses; an edit made meanwhile is newer than what they meant, and ends them. */
  async function work(): Promise<void> {
    for (let direction = presses[0]; direction !== undefined; direction = presses[0]) {
      const { history } = store.getState()
      const to = nextStep(history, direction)?.to
      if (to !== undefined && isStored(to)) {
        const state = await fetchState(to)
        if (isEdited(history, store.getState().history)) break
        if (!state.ok) {
          fail(direction, state)
          break
        }
        put(to, state.value)
      }
      turn(direction)
      presses = presses.slice(1)
    }
    presses = []
  }

  /** One damaged state must not bar the way to the intact ones behind it, so it is left out. */
  function fail(direction: Direction, failure: Failure): void {
    const { history } = store.getState()
    const label = nextStep(history, direction)?.label ?? ''
    const isDamaged = failure.code === 'corrupt'
    const message = isDamaged ? damaged(direction, label, failure) : failure.message
    store.setState({
      history: isDamaged ? skip(history, direction) : history,
      refusal: { ...failure, message },
    })
  }

  return {
    go(direction) {
      const to = nextStep(store.getState().history, direction)?.to
      if (to === undefined) return
      if (presses.length === 0 && !isStored(to)) return turn(direction)
      presses.push(direction)
      if (presses.length === 1) void work()
    },
    fetchAhead() {
      if (ahead) return
      ahead = true
      void fetchNearest().finally(() => {
        ahead = false
      })
    },
  }

  async function fetchNearest(): Promise<void> {
    for (let next = nearest(); next !== undefined; next = nearest()) {
      const state = await fetchState(next)
      // What is damaged or out of reach is told when it is wanted.
      if (!state.ok) return
      put(next, state.value)
    }
  }

  function nearest(): Stored | undefined {
    return nearestStored(store.getState().history, REACH)[0]
  }
}

function isEdited(before: History, now: History): boolean {
  return before.present !== now.present
}

function damaged(direction: Direction, label: string, { message }: Failure): string {
  const done = direction === 'undo' ? 'undone' : 'redone'
  return `“${label}” cannot be ${done}. ${message} Press again to go to the intact state behind it.`
}
