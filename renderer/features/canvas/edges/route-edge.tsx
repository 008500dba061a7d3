import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import { selectRenaming } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import type { CanvasEdge } from '../flow-elements.ts'
import { EdgeDrawing } from './edge-drawing.tsx'
import { EdgeNameField } from './edge-name-field.tsx'
import drawing from './edge-drawing.module.css'
import classes from './route-edge.module.css'

/** An edge along the path the geometry routed; the printed map draws the same. */
export const RouteEdgeView = memo(function RouteEdgeView({ id, data, selected }: EdgeProps<CanvasEdge>) {
  const renaming = useMapState((state) => selectRenaming(state) === id)
  if (data === undefined) return null
  const { route, edge } = data
  const { stroke } = mapStyle.edge
  return (
    <g className={drawing.edge} data-kind={edge.kind} data-selected={selected} data-testid="map-edge">
      <path className={`react-flow__edge-interaction ${classes.hit}`} d={route.path} />
      <EdgeDrawing
        edge={edge}
        route={route}
        strokeWidth={selected ? stroke + 0.75 : stroke}
        named={!renaming}
      />
      {renaming && <EdgeNameField edge={edge} route={route} />}
    </g>
  )
})
