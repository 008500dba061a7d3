import { MiniMap, useStore } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { selectGrowth, useTheme } from '../../../state/theme-store.ts'
import classes from './overview.module.css'

/** In a narrower map the tools at its foot take the overview's place. */
const NARROW = 800

/** The whole map in the small, while a part of it is out of sight. */
export function Overview({ geometry }: { readonly geometry: MapGeometry }) {
  const growth = useTheme(selectGrowth)
  const cut = useStore((state) => state.width >= NARROW * growth && isCut(state, geometry))
  if (!cut) return null
  return (
    <MiniMap
      className={classes.minimap}
      style={{ width: 144 * growth, height: 88 * growth }}
      pannable
      zoomable
      ariaLabel="Overview of the map"
    />
  )
}

function isCut({ transform: [x, y, zoom], width, height }: ReactFlowState, { bounds }: MapGeometry): boolean {
  const left = bounds.x * zoom + x
  const top = bounds.y * zoom + y
  const slack = 32 * Math.max(1, zoom)
  return (
    left < -slack ||
    top < -slack ||
    left + bounds.width * zoom > width + slack ||
    top + bounds.height * zoom > height + slack
  )
}
