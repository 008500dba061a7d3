import type { OpenMap } from './create-map.ts'

/** So long what stands beside the drawing waits for an edit to be stored, in milliseconds. */
const LONGEST = 120

/**
 * Runs once what was just done is on screen and, unless the save is slow, "Saved" with it; the way to call that off.
 * With the edit its verdict: what shows both is worked out once.
 */
export function afterStored({ store }: Pick<OpenMap, 'store'>, run: () => void): () => void {
  const saving = () => store.getState().save.kind === 'saving'
  let cancel = afterFrame(() => {
    if (!saving()) return run()
    const stop = () => {
      clearTimeout(timer)
      unsubscribe()
    }
    const go = () => {
      stop()
      cancel = afterFrame(run)
    }
    const timer = setTimeout(go, LONGEST)
    const unsubscribe = store.subscribe(() => saving() || go())
    cancel = stop
  })
  return () => cancel()
}

/** After the next frame has been drawn: its callback, and what the page does then, come first. */
function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
