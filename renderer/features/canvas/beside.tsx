import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { followingStore } from '../../state/map/following-store.ts'
import { LaterContext, useMap } from '../../state/map/use-map.ts'

/**
 * Panels beside the drawing. `useMapState` in them follows the map a frame later, so that a stroke on the drawing is on
 * screen before a panel with its many fields is worked out; while somebody works in a panel, at once.
 */
export function Beside({ children }: { readonly children: ReactNode }) {
  const map = useMap()
  const follower = useMemo(() => followingStore(map.store, pace, afterFrame), [map])
  useEffect(() => follower.start(), [follower])
  return <LaterContext value={follower.store}>{children}</LaterContext>
}

function pace(): 'now' | 'soon' {
  const { activeElement } = document
  const drawing =
    activeElement === null || activeElement === document.body || activeElement.closest('[data-canvas]')
  return drawing ? 'soon' : 'now'
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
