import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { DOMAttributes } from 'react'
import type { LaneBand } from '#shared/geometry/types.ts'
import { setCollapsed } from '../../../state/map/actions/lanes.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { placed } from '../placed.ts'
import { indentOf, TARGET } from './lane-names.ts'
import type { Column } from './lane-names.ts'
import classes from './lane-toggle.module.css'

interface Props {
  readonly lane: LaneBand
  readonly column: Column
  readonly level: boolean
  readonly selected: boolean
  /** The lane is taken by this, too: it covers part of the column that its name stands in. */
  readonly drag: DOMAttributes<HTMLButtonElement>
  readonly wasDrag: () => boolean
}

/** Collapses and expands a lane; the arrow keys do the same, so it takes no tab stop. */
export function LaneToggle({ lane, column, level, selected, drag, wasDrag }: Props) {
  const map = useMap()
  const { departmentId, name, box, hides } = lane
  const open = hides === undefined
  const size = TARGET / Math.min(1, column.zoom)
  const width = level ? indentOf(column.zoom, column.growth) : column.width
  const height = Math.min(box.height, size)
  const y = level ? (box.height - height) / 2 : 0
  const Sign = open ? IconChevronDown : IconChevronRight
  return (
    <button
      type="button"
      className={`${classes.toggle} nopan`}
      style={placed({ x: 0, y, width, height })}
      data-shown={!open || selected}
      data-level={level}
      aria-label={`${open ? 'Collapse' : 'Expand'} lane ${name}`}
      aria-expanded={open}
      tabIndex={-1}
      {...drag}
      onClick={() => !wasDrag() && setCollapsed(map, open, departmentId)}
    >
      <Sign size={Math.min(height, 14 / Math.min(1, column.zoom))} stroke={1.75} />
    </button>
  )
}
