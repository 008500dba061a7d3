import { useEffect, useRef } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Playing } from '../../../state/map/playback/playback-store.ts'
import classes from './case-layer.module.css'

const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
const WALK_MS = 420

/** The case itself: it walks along the edge it came by, and stands at its end. */
export function Token({ playing, geometry }: { readonly playing: Playing; readonly geometry: MapGeometry }) {
  const { stops, at } = playing.current
  const edgeId = stops.at(-1)?.edgeId ?? null
  const route = edgeId === null ? undefined : geometry.edges[edgeId]
  const box = geometry.nodes[at]?.box
  const token = useRef<HTMLDivElement>(null)
  const walked = useRef(stops.length)
  useEffect(() => {
    const onward = stops.length > walked.current
    walked.current = stops.length
    if (!onward || calm.matches) return
    token.current?.animate([{ offsetDistance: '0%' }, { offsetDistance: '100%' }], {
      duration: WALK_MS,
      easing: 'ease-in-out',
    })
  }, [stops])
  if (box === undefined) return null
  const path = route?.path ?? `M${box.x} ${box.y + box.height / 2}h0`
  return (
    <div
      ref={token}
      className={classes.token}
      style={{ offsetPath: `path("${path}")`, offsetDistance: '100%' }}
      data-testid="case-token"
    />
  )
}
