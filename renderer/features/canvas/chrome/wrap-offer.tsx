import { useStore } from '@xyflow/react'
import { memo } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { Fill } from '../../../ui/slots.tsx'
import { isLong, roomForMap } from '../view-for.ts'
import { wrapToWindow } from '../wrap.ts'
import classes from './map-status.module.css'

/** Beside *Fit*, while all that it could show of a long flow is a thin strip. */
export const WrapOffer = memo(function WrapOffer({ geometry }: { readonly geometry: MapGeometry }) {
  const map = useMap()
  const long = useStore(({ width, height }) => isLong(geometry.bounds, roomForMap({ width, height })))
  if (!long) return null
  return (
    <Fill slot="status-end">
      <button
        type="button"
        className={classes.fit}
        title="Fold the long flow into rows that fit the window (A, then W)"
        onClick={() => wrapToWindow(map)}
      >
        Wrap
      </button>
    </Fill>
  )
})
