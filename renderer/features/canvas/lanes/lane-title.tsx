import { memo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { LaneBand } from '#shared/geometry/types.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import { selecting } from '../../../state/map/selection.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { shiftLane } from '../../../state/map/actions/lanes.ts'
import { SetText } from '../nodes/set-text.tsx'
import { placed } from '../placed.ts'
import classes from './lane-title.module.css'

interface Props {
  readonly lane: LaneBand
  readonly position: number
  readonly of: number
  readonly selected: boolean
  readonly onMenu: (event: MouseEvent, departmentId: string) => void
}

/** The strip at the left of a band: selects the lane and renames it. */
export const LaneTitle = memo(function LaneTitle({ lane, position, of, selected, onMenu }: Props) {
  const map = useMap()
  const { departmentId, name, title, box } = lane
  const { weight, width } = mapStyle.laneTitle
  const { fontSize, lineHeight } = title
  const select = () => map.select(selecting({ laneId: departmentId }))
  return (
    <div
      className={classes.lane}
      style={placed({ ...box, width })}
      data-lane={departmentId}
      data-shaded={lane.shaded}
    >
      <button
        type="button"
        className={`${classes.title} nopan`}
        data-selected={selected}
        aria-label={`Lane ${name}, ${position} of ${of}`}
        aria-pressed={selected}
        onClick={select}
        onContextMenu={(event) => onMenu(event, departmentId)}
        onDoubleClick={() => ask({ kind: 'rename-lane', departmentId })}
        onKeyDown={(event) =>
          keyDown(event, () => shiftLane(map, departmentId, event.key === 'ArrowUp' ? -1 : 1))
        }
      >
        <svg className={classes.words} width={width} height={box.height} aria-hidden="true">
          <g transform={`translate(${width / 2} ${box.height / 2}) rotate(-90)`}>
            <SetText
              className={classes.text}
              lines={title.lines}
              x={0}
              y={(-title.lines.length * lineHeight) / 2}
              align="middle"
              fontSize={fontSize}
              lineHeight={lineHeight}
              weight={weight}
            />
          </g>
        </svg>
      </button>
    </div>
  )
})

/** Alt with an arrow moves the lane in the order. */
function keyDown(event: KeyboardEvent, shift: () => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  event.stopPropagation()
  shift()
}
