import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { OpenMap } from './create-map.ts'
import type { MapState } from './map-state.ts'

/** The map that the components below work on. */
export const MapContext = createContext<OpenMap | null>(null)

export function useMap(): OpenMap {
  const map = use(MapContext)
  if (map === null) throw new Error('useMap needs a MapContext above it')
  return map
}

/** Set above panels beside the drawing: the same state, followed a frame later. */
export const LaterContext = createContext<StoreApi<MapState> | null>(null)

/** Part of the open map's state; select what changes little. */
export function useMapState<Part>(select: (state: MapState) => Part): Part {
  const { store } = useMap()
  return useStore(use(LaterContext) ?? store, select)
}

/** The same of a map that is not the one above. */
export function useStateOf<Part>(map: OpenMap, select: (state: MapState) => Part): Part {
  return useStore(map.store, select)
}
