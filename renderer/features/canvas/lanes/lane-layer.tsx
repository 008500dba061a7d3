import { ViewportPortal } from '@xyflow/react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import { memo } from 'react'
import type { MouseEvent } from 'react'
import { alignedX, SetText } from '../nodes/set-text.tsx'
import { placed } from '../placed.ts'
import { LaneStrip } from './lane-strip.tsx'
import classes from './lane-layer.module.css'

/** Bands run on beyond the drawing to both sides, so that a lane reaches the edges of the window. */
const BEYOND = 20_000

interface Props {
  readonly geometry: MapGeometry
  readonly selected: string | null
  /** The band that a dragged node would fall into. */
  readonly target: string | null
  readonly onMenu: (event: MouseEvent, departmentId: string) => void
}

/** What lies behind the flow: the departments' bands, partners and messages. */
export const LaneLayer = memo(function LaneLayer({ geometry, selected, target, onMenu }: Props) {
  return (
    <ViewportPortal>
      <div className={classes.layer}>
        {geometry.lanes.map((lane) => (
          <div
            key={`${lane.departmentId} ${lane.row ?? 0}`}
            className={classes.band}
            data-shaded={lane.shaded}
            data-target={lane.departmentId === target}
            data-selected={lane.departmentId === selected}
            style={placed({ ...lane.box, x: lane.box.x - BEYOND, width: lane.box.width + 2 * BEYOND })}
          />
        ))}
        <Messages geometry={geometry} />
      </div>
      <LaneStrip lanes={geometry.lanes} selected={selected} onMenu={onMenu} />
    </ViewportPortal>
  )
})

function Messages({ geometry }: { readonly geometry: MapGeometry }) {
  const { stroke, dash, ring } = mapStyle.message
  const { fontSize, lineHeight, weight } = mapStyle.edgeLabel
  return (
    <svg className={classes.messages} aria-hidden="true">
      {geometry.partners.map((partner) => (
        <g key={partner.departmentId}>
          <rect className={classes.partner} {...partner.box} />
          <SetText
            className={classes.partnerName}
            lines={[partner.name]}
            x={partner.box.x + partner.box.width / 2}
            y={partner.box.y}
            align="middle"
            fontSize={mapStyle.laneTitle.fontSize}
            lineHeight={partner.box.height}
            weight={mapStyle.laneTitle.weight}
          />
        </g>
      ))}
      {Object.values(geometry.messages).map((message) => (
        <g key={message.id}>
          <path className={classes.message} d={message.path} strokeWidth={stroke} strokeDasharray={dash} />
          <path className={classes.messageHead} d={message.arrow} />
          {message.points[0] !== undefined && (
            <circle
              className={classes.messageRing}
              cx={message.points[0].x}
              cy={message.points[0].y}
              r={ring}
            />
          )}
          {message.label !== undefined && (
            <SetText
              className={classes.messageText}
              lines={message.label.lines}
              x={alignedX(message.label)}
              y={message.label.box.y}
              align={message.label.align}
              fontSize={fontSize}
              lineHeight={lineHeight}
              weight={weight}
            />
          )}
        </g>
      ))}
      {Object.values(geometry.notes).map(
        (note) =>
          note.tether !== undefined && (
            <path key={note.id} className={classes.message} d={note.tether} data-testid="note-tether" />
          ),
      )}
    </svg>
  )
}
