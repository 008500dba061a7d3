import { ViewportPortal, useStore } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { overlaps } from '#shared/geometry/box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { ViewWindow } from '../view/use-view-window.ts'
import { frameNames, OverlayFrame } from './overlay-frame.tsx'
import { OverlayLines, OverlayMark } from './overlay-mark.tsx'
import type { NodeLook, OverlayMarks } from './overlay-marks.ts'
import { useOverlayMarks } from './use-overlay-marks.ts'
import { overlayTags } from './overlay-tags.ts'
import classes from './overlay-layer.module.css'

/** Below this zoom the words could not be read: signs stand alone, and grow against it. */
const READABLE = 0.6
/** More marks than this in view are drawn as lines alone. */
const MANY = 600

interface Props {
  readonly geometry: MapGeometry
  /** The piece of a large map that is seen; null: the whole map. */
  readonly view: ViewWindow | null
}

/** What the analysis says, drawn on the map: marked nodes, stronger edges, framed parts. */
export const OverlayLayer = memo(function OverlayLayer({ geometry, view }: Props) {
  const marks = useOverlayMarks()
  // In steps, so that zooming does not draw it anew with each frame.
  const zoom = useStore((state) => Math.round(state.transform[2] * 20) / 20)
  if (marks === null) return null
  const growth = Math.max(1, READABLE / Math.max(zoom, 0.05))
  const edges = marks.edgeIds.map((id) => geometry.edges[id]?.path ?? '')
  return (
    <ViewportPortal>
      <svg className={classes.under} aria-hidden="true">
        <Frames marks={marks} geometry={geometry} growth={growth} />
        <path className={classes.edge} d={edges.join('')} />
      </svg>
      <svg className={classes.over} aria-hidden="true" data-testid="overlay">
        <Marks marks={marks} view={view} geometry={geometry} growth={growth} />
      </svg>
    </ViewportPortal>
  )
})

function Frames({ marks: { frames }, geometry, growth }: Omit<MarksProps, 'view'>) {
  const names = useMemo(() => frameNames(frames, geometry, growth), [frames, geometry, growth])
  return frames.map((frame, index) => (
    <OverlayFrame
      key={frame.short}
      frame={frame}
      geometry={geometry}
      growth={growth}
      name={names[index] ?? null}
    />
  ))
}

interface Place {
  readonly id: string
  readonly look: NodeLook
  readonly box: Box
}

/** The marked nodes that are drawn and in view. */
function placesIn(marks: OverlayMarks, geometry: MapGeometry, view: ViewWindow | null): readonly Place[] {
  return marks.nodes.flatMap(({ id, look }) => {
    const box = geometry.nodes[id]?.box
    return box === undefined || (view !== null && !overlaps(box, view.box)) ? [] : [{ id, look, box }]
  })
}

interface MarksProps {
  readonly marks: OverlayMarks
  readonly view: ViewWindow | null
  readonly geometry: MapGeometry
  readonly growth: number
}

function Marks({ marks, view, geometry, growth }: MarksProps) {
  const places = useMemo(() => placesIn(marks, geometry, view), [marks, geometry, view])
  const tags = useMemo(
    () => (places.length <= MANY ? overlayTags(places, geometry, growth) : []),
    [places, geometry, growth],
  )
  if (places.length <= MANY)
    return places.map(({ id, look, box }, at) => {
      const tag = tags[at]
      return tag && <OverlayMark key={id} look={look} box={box} tag={tag} growth={growth} />
    })
  const byLook = Map.groupBy(places, ({ look }) => look)
  return [...byLook].map(([look, alike]) => (
    <OverlayLines key={look} look={look} boxes={alike.map(({ box }) => box)} />
  ))
}
