import { useReactFlow } from '@xyflow/react'
import { memo, useRef } from 'react'
import type { PointerEvent } from 'react'
import type { LaneBand } from '#shared/geometry/types.ts'
import { setLaneHeight } from '../../../state/map/actions/lanes.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { placed } from '../placed.ts'
import classes from './lane-edge.module.css'

/** In pixels, half of it in the lane below: drawn after every title, so that none covers it. */
const GRIP = 12

interface Props {
  readonly lane: LaneBand
  /** Of the column that the lanes' names stand in, in map units. */
  readonly x: number
  readonly width: number
  readonly zoom: number
}

/** The lower edge of a lane's title: dragging it sets the lane's height. */
export const LaneEdge = memo(function LaneEdge({ lane, x, width, zoom }: Props) {
  const map = useMap()
  const { getZoom } = useReactFlow()
  const from = useRef<number | null>(null)
  const { departmentId, box } = lane
  const by = (event: PointerEvent) => (event.clientY - (from.current ?? event.clientY)) / getZoom()
  const bottom = box.y + box.height
  const height = Math.min(GRIP / zoom, box.height / 2)
  const grip = { x, y: bottom - height / 2, width, height }
  return (
    <div
      className={`${classes.grip} nopan nodrag`}
      style={placed(grip)}
      data-lane-edge={departmentId}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (from.current !== null) event.currentTarget.style.translate = `0 ${by(event)}px`
      }}
      onPointerUp={(event) => {
        if (from.current === null) return
        const moved = by(event)
        from.current = null
        event.currentTarget.style.translate = ''
        if (moved !== 0) setLaneHeight(map, departmentId, box.height + moved)
      }}
      onPointerCancel={(event) => {
        from.current = null
        event.currentTarget.style.translate = ''
      }}
    />
  )
})
