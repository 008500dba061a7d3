import { useStore } from '@xyflow/react'
import type { MouseEvent } from 'react'
import type { LaneBand } from '#shared/geometry/types.ts'
import { LaneEdge } from './lane-edge.tsx'
import { LaneTitle } from './lane-title.tsx'
import classes from './lane-strip.module.css'

interface Props {
  readonly lanes: readonly LaneBand[]
  readonly selected: string | null
  readonly onMenu: (event: MouseEvent, departmentId: string) => void
}

/** The departments' names: at the left of their bands, and at the window's edge once that is out of sight. */
export function LaneStrip({ lanes, selected, onMenu }: Props) {
  const left = lanes[0]?.box.x ?? 0
  const hidden = useStore(({ transform: [x, , zoom] }) => Math.max(0, -x / zoom - left))
  return (
    <div className={classes.strip} data-pinned={hidden > 0} style={{ transform: `translateX(${hidden}px)` }}>
      {lanes.map((lane, index) => (
        <LaneTitle
          key={lane.departmentId}
          lane={lane}
          position={index + 1}
          of={lanes.length}
          selected={lane.departmentId === selected}
          onMenu={onMenu}
        />
      ))}
      {lanes.map((lane) => (
        <LaneEdge key={lane.departmentId} lane={lane} />
      ))}
    </div>
  )
}
