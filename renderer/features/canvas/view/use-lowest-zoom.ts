import { useStore } from '@xyflow/react'
import { useMemo } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { lowestZoom } from '../view-for.ts'
import { ZOOM } from './seen.ts'

/** The least zoom for wheel and fingers: far enough away to see all of the map. */
export function useLowestZoom({ bounds, lanes }: MapGeometry): number {
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  return useMemo(() => {
    // Before the first drawing there is no window yet.
    if (width === 0 || height === 0) return ZOOM.min
    // What lies over the head of the drawing may come and go.
    return lowestZoom({ geometry: { bounds, lanes }, window: { width, height: height * 0.8 } }, ZOOM.min)
  }, [bounds, lanes, width, height])
}
