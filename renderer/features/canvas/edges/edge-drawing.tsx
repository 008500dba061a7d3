import { mapStyle } from '#shared/geometry/style.ts'
import type { EdgeRoute } from '#shared/geometry/types.ts'
import type { FlowEdge } from '#shared/model/document.ts'
import { alignedX, SetText } from '../nodes/set-text.tsx'
import classes from './edge-drawing.module.css'

interface Props {
  readonly edge: FlowEdge
  readonly route: EdgeRoute
  readonly strokeWidth: number
  /** Not while its label is being typed. */
  readonly named?: boolean
}

/** All that is drawn of an edge, within a group of the class `edge` with its `data-kind`. */
export function EdgeDrawing({ edge, route, strokeWidth, named = true }: Props) {
  return (
    <>
      <path
        className={classes.line}
        d={route.path}
        strokeWidth={strokeWidth}
        strokeDasharray={edge.kind === 'exception' ? mapStyle.edge.dash : undefined}
      />
      <path className={classes.arrow} d={route.arrow} />
      <Handoffs route={route} />
      {named && <Label route={route} />}
    </>
  )
}

function Handoffs({ route }: { readonly route: EdgeRoute }) {
  const { radius, dot, stroke } = mapStyle.handoff
  return route.handoffs.map(({ x, y }) => (
    <g key={`${x},${y}`}>
      <circle className={classes.ring} cx={x} cy={y} r={radius} strokeWidth={stroke} />
      <circle className={classes.dot} cx={x} cy={y} r={dot} />
    </g>
  ))
}

function Label({ route }: { readonly route: EdgeRoute }) {
  const { label } = route
  if (label === undefined) return null
  const { fontSize, lineHeight, weight, paddingX, paddingY, radius } = mapStyle.edgeLabel
  const inset = label.align === 'middle' ? 0 : paddingX
  return (
    <g>
      <rect className={classes.ground} {...label.box} rx={radius} />
      <SetText
        className={classes.label}
        lines={label.lines}
        x={alignedX(label) + (label.align === 'end' ? -inset : inset)}
        y={label.box.y + paddingY}
        align={label.align}
        fontSize={fontSize}
        lineHeight={lineHeight}
        weight={weight}
      />
    </g>
  )
}
