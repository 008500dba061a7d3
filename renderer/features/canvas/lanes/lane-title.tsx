import { memo, useEffect, useRef } from 'react'
import type { DOMAttributes, MouseEvent } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { LaneBand } from '#shared/geometry/types.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import { selecting } from '../../../state/map/selection.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { placed } from '../placed.ts'
import type { Column, LaneName } from './lane-names.ts'
import { LaneToggle } from './lane-toggle.tsx'
import { LaneWords } from './lane-words.tsx'
import classes from './lane-title.module.css'

interface Props {
  readonly lane: LaneBand
  readonly title: LaneName
  readonly column: Column
  readonly position: number
  readonly of: number
  readonly selected: boolean
  /** How far it is dragged, in map units. */
  readonly by: number
  readonly drag: DOMAttributes<HTMLButtonElement>
  readonly wasDrag: () => boolean
  readonly onMenu: (event: MouseEvent, departmentId: string) => void
}

/** The strip at the left of a band: selects the lane, renames, moves, opens and closes it. */
export const LaneTitle = memo(function LaneTitle(props: Props) {
  const { lane, title, column, position, of, selected, by, drag, wasDrag, onMenu } = props
  const map = useMap()
  const { departmentId, name, box } = lane
  const button = useRef<HTMLButtonElement>(null)
  // Drawn again in the rows of a wrapped flow it is there for pointers; it is read out and reached by Tab once.
  const again = lane.row !== undefined
  useFollowFocus(button, selected && !again)
  const select = () => map.select(selecting({ laneId: departmentId }))
  const beside = title.level && column.width <= mapStyle.laneTitle.width + 24
  return (
    <div
      className={classes.lane}
      style={placed({ ...box, x: column.x, y: box.y + by, width: column.width })}
      data-lane={departmentId}
      data-shaded={lane.shaded}
      data-dragged={by !== 0}
      aria-hidden={again}
    >
      <button
        ref={button}
        type="button"
        className={`${classes.title} nopan`}
        style={{ ['--bar' as string]: `${2.5 / column.zoom}px` }}
        data-lane-name=""
        tabIndex={again ? -1 : undefined}
        data-selected={selected}
        title={title.lines.join(' ') === name ? undefined : name}
        aria-label={spoken(lane, position, of)}
        aria-pressed={selected}
        {...drag}
        onClick={() => !wasDrag() && select()}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && select()}
        onContextMenu={(event) => onMenu(event, departmentId)}
        onDoubleClick={() => ask({ kind: 'rename-lane', departmentId })}
      >
        <LaneWords title={title} column={column} height={box.height} beside={beside} />
      </button>
      <LaneToggle
        lane={lane}
        column={column}
        level={title.level && !beside}
        selected={selected}
        drag={drag}
        wasDrag={wasDrag}
      />
    </div>
  )
})

/** Begins with the words that are seen, for those who speak to the window. */
function spoken({ name, hides }: LaneBand, position: number, of: number): string {
  const place = `${position} of ${of}`
  return hides === undefined ? `Lane ${name}, ${place}` : `Lane ${name} · ${hides}, ${place}, collapsed`
}

/**
 * The focus stays with a lane that changes its place, whose button the page takes out and puts in again, and
 * goes on to the lane that is selected in its place.
 */
function useFollowFocus(button: React.RefObject<HTMLButtonElement | null>, selected: boolean): void {
  const was = useRef(false)
  // After every render: a lane that was moved keeps all it had but the focus.
  useEffect(() => {
    const { activeElement } = document
    const onMap = selected && !was.current && activeElement?.matches('[data-canvas]') === true
    const among = activeElement === document.body || activeElement?.closest('[data-lane]') != null || onMap
    was.current = selected
    if (selected && among) button.current?.focus({ preventScroll: true })
  })
}
