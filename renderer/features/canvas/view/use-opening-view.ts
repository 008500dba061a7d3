import { useStoreApi } from '@xyflow/react'
import type { Viewport } from '@xyflow/react'
import { useState } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { viewToOpen } from '../view-for.ts'
import { roomOnScreen, seenThrough } from './seen.ts'

/**
 * The view that a map opens in, in force before the map is drawn for the first time: else another part of a large map
 * would be drawn first, only to go again. Where the surface turns out to be of another size it is put right on init.
 */
export function useOpeningView(geometry: MapGeometry): Viewport {
  const flow = useStoreApi()
  const [view] = useState(() => {
    const size = roomOnScreen()
    const { x, y, zoom } = viewToOpen(seenThrough(size, geometry))
    flow.setState({ transform: [x, y, zoom], ...size })
    return { x, y, zoom }
  })
  return view
}
