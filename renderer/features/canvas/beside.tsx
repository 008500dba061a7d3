import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { followingStore } from '../../state/map/following-store.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { LaterContext, useMap } from '../../state/map/use-map.ts'

/**
 * Panels beside the drawing. `useMapState` in them follows the map a little later, so that a stroke on the drawing is on
 * screen and stored before a panel with its many fields is worked out; while somebody works in a panel, at once.
 */
export function Beside({ children }: { readonly children: ReactNode }) {
  const map = useMap()
  const follower = useMemo(() => followingStore(map.store, pace, (run) => afterStored(map, run)), [map])
  useEffect(() => follower.start(), [follower])
  return <LaterContext value={follower.store}>{children}</LaterContext>
}

function pace(): 'now' | 'soon' {
  const { activeElement } = document
  const drawing =
    activeElement === null || activeElement === document.body || activeElement.closest('[data-canvas]')
  return drawing ? 'soon' : 'now'
}

/** So long the panels wait for an edit to be stored, in milliseconds. */
const LONGEST = 120

/** With the edit its verdict: worked out once for both, after "Saved" is on screen. A slow save is not waited for. */
function afterStored({ store }: OpenMap, run: () => void): () => void {
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
