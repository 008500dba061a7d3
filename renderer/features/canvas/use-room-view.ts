import { useReactFlow } from '@xyflow/react'
import type { Viewport } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { selectSelection } from '../../state/map/map-state.ts'
import { useMap } from '../../state/map/use-map.ts'
import { selectWorkshop, useWorkshop } from '../../state/workshop-store.ts'
import { viewOfSome, viewToOpen } from './view-for.ts'
import { seen } from './view/seen.ts'

/** When a room begins to look on, the map comes as near as it takes to read it; when it no longer does, it goes back to where it was. */
export function useRoomView(root: RefObject<HTMLDivElement | null>, geometry: RefObject<MapGeometry>): void {
  const map = useMap()
  const flow = useReactFlow()
  const workshop = useWorkshop(selectWorkshop)
  const was = useRef({ workshop, view: null as Viewport | null })
  // Panels and type have changed their sizes by now, and nothing of it has been painted.
  useLayoutEffect(() => {
    if (was.current.workshop === workshop) return
    const { view } = was.current
    was.current = { workshop, view: workshop ? flow.getViewport() : null }
    if (!workshop) {
      if (view !== null) void flow.setViewport(view)
      return
    }
    const wanted = seen(root, geometry)
    const { nodeIds } = selectSelection(map.store.getState())
    const next = nodeIds.length > 0 ? viewOfSome(wanted, nodeIds) : viewToOpen(wanted)
    if (flow.getZoom() < next.zoom) void flow.setViewport(next)
  }, [workshop, map, flow, root, geometry])
}
