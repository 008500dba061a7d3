import { mapStyle } from '#shared/geometry/style.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { View } from './views.ts'
import classes from './lane-names.module.css'

/** Upright names smaller than so many pixels cannot be read. */
const SMALLEST = 9

/** Bands lower than so many pixels have no room for a name. */
const LOWEST = 16

/** Whether the names in the picture are too small, so that others stand over it. */
export function namesAreSmall(zoom: number): boolean {
  return mapStyle.laneTitle.fontSize * zoom < SMALLEST
}

interface Props {
  readonly lanes: MapGeometry['lanes']
  readonly view: View
}

/** The lanes' names in a size that can be read, at the head of each band; the picture tells them to screen readers. */
export function LaneNames({ lanes, view: { x, y, zoom } }: Props) {
  return (
    <div className={classes.names} aria-hidden="true">
      {lanes.map(({ departmentId, row, name, box }) => (
        <span
          key={`${departmentId}:${row ?? 0}`}
          hidden={box.height * zoom < LOWEST}
          style={{
            left: Math.max(0, (box.x + mapStyle.laneTitle.width) * zoom + x) + 4,
            top: box.y * zoom + y + 1,
          }}
        >
          {name}
        </span>
      ))}
    </div>
  )
}
