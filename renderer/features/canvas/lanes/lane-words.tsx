import { mapStyle } from '#shared/geometry/style.ts'
import { textWidth } from '#shared/geometry/text.ts'
import { SetText } from '../nodes/set-text.tsx'
import { indentOf } from './lane-names.ts'
import type { Column, LaneName } from './lane-names.ts'
import classes from './lane-title.module.css'

interface Props {
  readonly title: LaneName
  readonly column: Column
  readonly height: number
  /** Level beside a column of upright names, over the head of the band. */
  readonly beside: boolean
}

/** A lane's name, upright or level. */
export function LaneWords({ title, column, height, beside }: Props) {
  const { lines, fontSize, lineHeight, level, middle } = title
  const { weight } = mapStyle.laneTitle
  const text = { className: classes.text, lines, fontSize, lineHeight, weight }
  const tall = lines.length * lineHeight
  if (!level) {
    return (
      <svg className={classes.words} width={column.width} height={height} aria-hidden="true">
        <g transform={`translate(${column.width / 2} ${middle}) rotate(-90)`}>
          <SetText {...text} x={0} y={-tall / 2} align="middle" />
        </g>
      </svg>
    )
  }
  const x = beside ? column.width + 4 : indentOf(column.zoom, column.growth)
  return (
    <svg className={classes.words} width={column.width} height={height} aria-hidden="true">
      {beside && (
        <rect
          className={classes.beside}
          x={x - 3}
          y={middle - tall / 2}
          width={Math.max(0, ...lines.map((line) => textWidth(line, fontSize, weight))) + 6}
          height={tall}
        />
      )}
      <SetText {...text} x={x} y={middle - tall / 2} />
    </svg>
  )
}
