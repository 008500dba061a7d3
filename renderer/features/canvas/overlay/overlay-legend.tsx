import { CloseButton, VisuallyHidden } from '@mantine/core'
import { useEffect } from 'react'
import { count } from '#shared/lib/words.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { hideOverlay, selectOverlay, useOverlay } from '../../../state/map/overlay-store.ts'
import { overlayEdges, overlayLooks, overlayNames } from './overlay-info.ts'
import { lookWords } from './overlay-marks.ts'
import { OverlaySign } from './overlay-sign.tsx'
import { useOverlayMarks } from './use-overlay-marks.ts'
import classes from './overlay-legend.module.css'

/**
 * A bar over the head of the drawing: what the lines and signs mean, and what it comes to. The map makes way where its
 * first row would come to lie under it.
 */
export function OverlayLegend() {
  const kind = useOverlay(selectOverlay)
  const marks = useOverlayMarks()
  const drawn = marks === null ? null : kind
  useEffect(() => (drawn === null ? undefined : canvasPort()?.clearHead()), [drawn])
  if (kind === null || marks === null) return null
  const edges = overlayEdges[kind]
  // The split is told by its legend: how many there are of each kind.
  const counted = kind === 'split' && marks.nodes.length > 0
  // What a machine does already is explained where there is such a step.
  const looks = overlayLooks[kind].filter(
    (look) => look !== 'done' || marks.nodes.some((node) => node.look === look),
  )
  return (
    <section className={classes.legend} aria-label="Drawn on the map" data-map-head="">
      <h2>{overlayNames[kind]}</h2>
      {counted ? (
        <VisuallyHidden role="status">{marks.words}</VisuallyHidden>
      ) : (
        <p role="status">{marks.words}</p>
      )}
      <ul>
        {looks.map((look) => (
          <li key={look} data-look={look}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <OverlaySign look={look} />
            </svg>
            {counted && `${marks.nodes.filter((node) => node.look === look).length} `}
            {lookWords[look]}
          </li>
        ))}
        {edges !== undefined && marks.edgeIds.length > 0 && (
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M0 8h16" stroke="currentColor" strokeOpacity={0.55} strokeWidth={6} />
            </svg>
            {counted ? count(marks.edgeIds.length, edges) : edges}
          </li>
        )}
        {marks.frames.length > 0 && (
          <li data-look="automate">
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <rect x="1" y="3" width="14" height="10" rx="2" fill="none" stroke="currentColor" />
            </svg>
            {count(marks.frames.length, 'island')}
          </li>
        )}
      </ul>
      <CloseButton aria-label="Take it off the map" onClick={hideOverlay} />
    </section>
  )
}
