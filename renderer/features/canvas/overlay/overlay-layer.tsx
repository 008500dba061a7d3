import { ViewportPortal, useStore } from '@xyflow/react'
import { memo } from 'react'
import { textWidth } from '#shared/geometry/text.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { lookWords } from './overlay-marks.ts'
import type { NodeLook } from './overlay-marks.ts'
import { OverlayFrame } from './overlay-frame.tsx'
import { OverlaySign } from './overlay-sign.tsx'
import { useOverlayMarks } from './use-overlay-marks.ts'
import classes from './overlay-layer.module.css'

/** Below this zoom the words could not be read: signs stand alone, and grow against it. */
const READABLE = 0.6

/** What the analysis says, drawn on the map: marked nodes, stronger edges, framed parts. */
export const OverlayLayer = memo(function OverlayLayer({ geometry }: { readonly geometry: MapGeometry }) {
  const marks = useOverlayMarks()
  // In steps, so that zooming does not draw it anew with each frame.
  const zoom = useStore((state) => Math.round(state.transform[2] * 20) / 20)
  if (marks === null) return null
  const growth = Math.max(1, READABLE / Math.max(zoom, 0.05))
  return (
    <ViewportPortal>
      <svg className={classes.under} aria-hidden="true">
        {marks.frames.map((frame) => (
          <OverlayFrame key={frame.label} frame={frame} geometry={geometry} growth={growth} />
        ))}
        {marks.edgeIds.map((id) => (
          <path key={id} className={classes.edge} d={geometry.edges[id]?.path ?? ''} />
        ))}
      </svg>
      <svg className={classes.over} aria-hidden="true" data-testid="overlay">
        {marks.nodes.map(({ id, look }) => {
          const box = geometry.nodes[id]?.box
          return box === undefined ? null : <Mark key={id} box={box} look={look} growth={growth} />
        })}
      </svg>
    </ViewportPortal>
  )
})

interface MarkProps {
  readonly box: Box
  readonly look: NodeLook
  readonly growth: number
}

const SIGN = 12
const TAG = 16

/** A line of its own kind around the node, and a sign with its word on the upper edge. */
function Mark({ box, look, growth }: MarkProps) {
  const { x, y, width, height } = box
  const word = growth === 1 ? lookWords[look] : ''
  const sign = SIGN * growth
  const tag = TAG * growth
  const wide = tag + (word === '' ? 0 : textWidth(word, 10, 600) + 4)
  return (
    <g data-look={look} className={classes.mark}>
      <rect className={classes.line} x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={8} />
      <g transform={`translate(${x + width - wide + 6} ${y - 3 - tag / 2})`}>
        <rect className={classes.tag} width={wide} height={tag} rx={tag / 2} />
        <g transform={`translate(${(tag - sign) / 2} ${(tag - sign) / 2}) scale(${sign / 16})`}>
          <OverlaySign look={look} />
        </g>
        {word !== '' && (
          <text className={classes.word} x={tag} y={tag / 2} fontSize={10}>
            {word}
          </text>
        )}
      </g>
    </g>
  )
}
