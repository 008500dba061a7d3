import type { Counted } from '#shared/model/analysis/counted.ts'
import { showCounted } from '../../../state/map/show-counted.ts'
import { useMap } from '../../../state/map/use-map.ts'

/** Selects what a number counted and brings it into view. */
export function useShowCounted(): (counted: Counted) => void {
  const map = useMap()
  return (counted) => showCounted(map, counted)
}
