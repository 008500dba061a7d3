import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { EdgeRoute } from '#shared/geometry/types.ts'
import { selectRenaming } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import type { CanvasEdge } from '../flow-elements.ts'
import { alignedX, SetText } from '../nodes/set-text.tsx'
import { EdgeNameField } from './edge-name-field.tsx'
import classes from './route-edge.module.css'

/** An edge along the path the geometry routed; the printed map draws the same. */
export const RouteEdgeView = memo(function RouteEdgeView({ id, data, selected }: EdgeProps<CanvasEdge>) {
  const renaming = useMapState((state) => selectRenaming(state) === id)
  if (data === undefined) return null
  const { route, edge } = data
  const { stroke, dash } = mapStyle.edge
  return (
    <g className={classes.edge} data-kind={edge.kind} data-selected={selected} data-testid="map-edge">
      <path className={`react-flow__edge-interaction ${classes.hit}`} d={route.path} />
      <path
        className={classes.line}
        d={route.path}
        strokeWidth={selected ? stroke + 0.75 : stroke}
        strokeDasharray={edge.kind === 'exception' ? dash : undefined}
      />
      <path className={classes.arrow} d={route.arrow} />
      <Handoffs route={route} />
      {!renaming && <Label route={route} />}
      {renaming && <EdgeNameField edge={edge} route={route} />}
    </g>
  )
})

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
