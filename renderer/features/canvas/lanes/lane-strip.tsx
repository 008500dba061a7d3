import { useStore } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { MouseEvent } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { LaneBand } from '#shared/geometry/types.ts'
import { selectTextGrowth, useTheme } from '../../../state/theme-store.ts'
import { placed } from '../placed.ts'
import { LaneEdge } from './lane-edge.tsx'
import { growthAt, laneNames, zoomStep } from './lane-names.ts'
import { LaneTitle } from './lane-title.tsx'
import { lanesInRow, lineFor, useLaneDrag } from './use-lane-drag.ts'
import classes from './lane-strip.module.css'

interface Props {
  readonly lanes: readonly LaneBand[]
  readonly selected: string | null
  readonly onMenu: (event: MouseEvent, departmentId: string) => void
}

/**
 * The departments' names stand at the window's edge, wherever the view goes, so that nothing lies left of them. Where
 * they need more room than the bands' own strip they reach out to the left first, then over the drawing.
 */
export const LaneStrip = memo(function LaneStrip({ lanes, selected, onMenu }: Props) {
  const zoom = useStore(({ transform }) => zoomStep(transform[2]))
  const grown = useTheme(selectTextGrowth)
  const growth = useStore(({ transform }) => growthAt(grown, transform[2]))
  const names = useMemo(() => laneNames(lanes, zoom, growth), [lanes, zoom, growth])
  const left = (lanes[0]?.box.x ?? 0) + mapStyle.laneTitle.width - names.width
  const moved = useStore(({ transform: [x, , exact] }) => -x / exact - left)
  const { dragged, handlersOf, wasDrag } = useLaneDrag(lanes)
  return (
    <div className={classes.strip} style={{ transform: `translateX(${moved}px)` }}>
      {lanes.map((lane, index) => {
        const title = names.titles[index]
        if (title === undefined) return null
        return (
          <LaneTitle
            key={`${lane.departmentId} ${lane.row ?? 0}`}
            lane={lane}
            title={title}
            column={{ x: left, width: names.width, zoom, growth }}
            position={index + 1}
            of={lanesInRow(lanes, 0).length}
            selected={lane.departmentId === selected}
            by={dragged?.departmentId === lane.departmentId ? dragged.by : 0}
            drag={handlersOf(lane)}
            wasDrag={wasDrag}
            onMenu={onMenu}
          />
        )
      })}
      {lanes.map((lane) =>
        lane.hides === undefined && lane.low !== true ? (
          <LaneEdge
            key={`${lane.departmentId} ${lane.row ?? 0}`}
            lane={lane}
            x={left}
            width={names.width}
            zoom={zoom}
          />
        ) : null,
      )}
      {dragged !== null && (
        <div
          className={classes.goal}
          data-testid="lane-goal"
          style={placed({
            x: left,
            y: lineFor(lanesInRow(lanes, dragged.row), dragged.departmentId, dragged.to) - 1.5 / zoom,
            width: 20_000,
            height: 3 / zoom,
          })}
        />
      )}
    </div>
  )
})
