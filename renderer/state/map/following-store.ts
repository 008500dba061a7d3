import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'

/** When a follower catches up: `now`, or `soon`, once what the change draws elsewhere is on screen. */
export type Pace = () => 'now' | 'soon'

export interface Follower<State> {
  readonly store: StoreApi<State>
  /** Begins to follow; the way to stop. */
  start(): () => void
}

/**
 * A store that says what another says, a frame later: what stands beside the drawing is drawn after it, and never in
 * its way. Several changes within a frame are followed once.
 */
export function followingStore<State extends object>(
  leader: StoreApi<State>,
  pace: Pace,
  afterFrame: (run: () => void) => () => void,
): Follower<State> {
  const store = createStore<State>(() => leader.getState())
  const catchUp = () => store.setState(leader.getState(), true)
  return {
    store,
    start() {
      let cancel: (() => void) | null = null
      const run = () => {
        cancel?.()
        cancel = null
        catchUp()
      }
      const stop = leader.subscribe(() => {
        if (pace() === 'now') run()
        else cancel ??= afterFrame(run)
      })
      catchUp()
      return () => {
        stop()
        cancel?.()
      }
    },
  }
}
