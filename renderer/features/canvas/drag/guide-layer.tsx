import { useStore, ViewportPortal } from '@xyflow/react'
import type { GapMark, GuideLine } from '#shared/geometry/guides/types.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Drag } from './drag-session.ts'
import classes from './guide-layer.module.css'

/** How far a line runs on beyond what it joins, and half the length of a gap's ends, in pixels. */
const BEYOND = 12
const TICK = 4

interface Props {
  readonly drag: Drag
  readonly geometry: MapGeometry
}

/** What a dragged thing lines up with, and the edge it would be put on. */
export function GuideLayer({ drag, geometry }: Props) {
  const pixel = useStore(({ transform }) => 1 / transform[2])
  const { snap, edgeId } = drag
  const target = edgeId === null ? undefined : geometry.edges[edgeId]
  if (snap.lines.length + snap.gaps.length === 0 && target === undefined) return null
  return (
    <ViewportPortal>
      <svg className={classes.layer} aria-hidden="true" data-testid="guides">
        {target !== undefined && (
          <path className={classes.edge} d={target.path} strokeWidth={4 * pixel} data-testid="edge-target" />
        )}
        {snap.lines.map((line) => (
          <path key={`${line.axis} ${line.at}`} className={classes.line} d={lineOf(line, pixel)} />
        ))}
        {snap.gaps.map((gap) => (
          <path key={`${gap.axis} ${gap.from} ${gap.to}`} className={classes.gap} d={gapOf(gap, pixel)} />
        ))}
      </svg>
    </ViewportPortal>
  )
}

function lineOf({ axis, at, from, to }: GuideLine, pixel: number): string {
  const [start, end] = [from - BEYOND * pixel, to + BEYOND * pixel]
  return axis === 'x' ? `M${at} ${start}V${end}` : `M${start} ${at}H${end}`
}

/** A measure: a line with an end across it on both sides. */
function gapOf({ axis, from, to, across }: GapMark, pixel: number): string {
  const tick = TICK * pixel
  const [low, high] = [across - tick, across + tick]
  return axis === 'x'
    ? `M${from} ${low}V${high}M${from} ${across}H${to}M${to} ${low}V${high}`
    : `M${low} ${from}H${high}M${across} ${from}V${to}M${low} ${to}H${high}`
}
