import { createStore } from 'zustand/vanilla'
import { hookFor } from '../use-store.ts'

/** Shorter work than this is not worth a word. */
const BLINK = 250

interface WorkingState {
  /** What takes longer than a blink, for the status bar: `Tidying …`. */
  readonly words: string | null
}

const workingStore = createStore<WorkingState>(() => ({ words: null }))
export const useWorking = hookFor(workingStore)
export const selectWorking = (state: WorkingState) => state.words

let running = 0

/** Says quietly that something is being worked out, from the moment it takes longer than a blink. */
export async function saying<T>(words: string, work: Promise<T>): Promise<T> {
  running += 1
  const timer = setTimeout(() => workingStore.setState({ words }), BLINK)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    running -= 1
    if (running === 0) workingStore.setState({ words: null })
  }
}
