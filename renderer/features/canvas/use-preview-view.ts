import { useReactFlow } from '@xyflow/react'
import type { Viewport } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { useMap } from '../../state/map/use-map.ts'
import { viewBelow } from './view-for.ts'
import { seen } from './view/seen.ts'

/**
 * What is only looked at, an earlier moment or the other version of a conflict, shows whole below the bar that tells of
 * it; the view goes back to where it was with the map that is drawn on.
 */
export function usePreviewView(
  root: RefObject<HTMLDivElement | null>,
  geometry: RefObject<MapGeometry>,
): void {
  const { readOnly } = useMap()
  const flow = useReactFlow()
  const before = useRef<Viewport | null>(null)
  const { x, y, width, height } = geometry.current.bounds
  // A moment whose map is of another size is fitted anew.
  const shown = readOnly ? [x, y, width, height].join(' ') : null
  useEffect(() => {
    if (shown !== null) {
      before.current ??= flow.getViewport()
      void flow.setViewport(viewBelow(seen(root, geometry)))
    } else if (before.current !== null) {
      void flow.setViewport(before.current)
      before.current = null
    }
  }, [shown, flow, root, geometry])
}
