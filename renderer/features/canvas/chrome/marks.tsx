import { ViewportPortal } from '@xyflow/react'
import { useEffect } from 'react'
import { namedBoxOf } from '#shared/geometry/box-of.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { markPlaces, selectMarked, useCanvas } from '../../../state/map/canvas-port.ts'
import { placed } from '../placed.ts'
import classes from './marks.module.css'

const SHOWN_MS = 2400
const AROUND = 10

/** A ring about what was just found, for a moment: the eye finds it on a full map. */
export function Marks({ geometry }: { readonly geometry: MapGeometry }) {
  const marked = useCanvas(selectMarked)
  useEffect(() => {
    if (marked.length === 0) return undefined
    const timer = setTimeout(() => markPlaces([]), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [marked])
  const boxes = marked.flatMap((id) => namedBoxOf(geometry, id) ?? [])
  if (boxes.length === 0) return null
  return (
    <ViewportPortal>
      {boxes.map(({ x, y, width, height }) => (
        <div
          key={`${x},${y}`}
          className={classes.mark}
          data-testid="search-mark"
          style={placed({
            x: x - AROUND,
            y: y - AROUND,
            width: width + 2 * AROUND,
            height: height + 2 * AROUND,
          })}
        />
      ))}
    </ViewportPortal>
  )
}
