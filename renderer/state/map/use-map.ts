import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { OpenMap } from './create-map.ts'
import type { MapState } from './map-state.ts'

/** The map that the components below work on. */
export const MapContext = createContext<OpenMap | null>(null)

export function useMap(): OpenMap {
  const map = use(MapContext)
  if (map === null) throw new Error('useMap needs a MapContext above it')
  return map
}

/** Part of the open map's state; select what changes little. */
export function useMapState<Part>(select: (state: MapState) => Part): Part {
  return useStateOf(useMap(), select)
}

/** The same of a map that is not the one above. */
export function useStateOf<Part>(map: OpenMap, select: (state: MapState) => Part): Part {
  return useStore(map.store, select)
}
