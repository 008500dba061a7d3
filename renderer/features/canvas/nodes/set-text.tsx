import { Fragment } from 'react'
import type { TextBox } from '#shared/geometry/types.ts'

interface Props {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly fontSize: number
  readonly lineHeight: number
  readonly weight: number
  readonly align?: TextBox['align']
  readonly className?: string | undefined
}

/** Lines of text set from the top of their first line, broken where the geometry broke them. */
export function SetText({ lines, x, y, fontSize, lineHeight, weight, align = 'start', className }: Props) {
  return (
    <text
      className={className}
      fontSize={fontSize}
      fontWeight={weight}
      textAnchor={align}
      dominantBaseline="central"
    >
      {lines.map((line, index) => (
        <Fragment key={`${index}:${line}`}>
          {/* Keeps the words apart for readers; of no width, so that it moves nothing. */}
          {index > 0 && <tspan fontSize={0}> </tspan>}
          <tspan x={x} y={y + (index + 0.5) * lineHeight}>
            {line}
          </tspan>
        </Fragment>
      ))}
    </text>
  )
}

/** x of the lines of a text box by their alignment. */
export function alignedX({ box, align }: TextBox): number {
  if (align === 'start') return box.x
  return align === 'end' ? box.x + box.width : box.x + box.width / 2
}
