import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { afterStored } from '../../state/map/after-stored.ts'
import { followingStore } from '../../state/map/following-store.ts'
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
