import type { Viewport } from '@xyflow/react'
import type { Box } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'

/** Where in the free part of the window the case is kept: more room ahead of it, where it goes on, than behind. */
const AHEAD = { left: 0.2, right: 0.62, top: 0.2, bottom: 0.8 } as const

interface Followed {
  /** Of what is followed. */
  readonly box: Box
  /** Of the whole map: where all of it shows, the view rests. */
  readonly all: Box
  readonly view: Viewport
  /** The part of the drawing that nothing lies over. */
  readonly free: Size
  /** The zoom from which names can be read. */
  readonly readable: number
}

/** The view that keeps a case well in sight with what lies ahead of it; null where it does already. */
export function viewFollowing({ box, all, view, free, readable }: Followed): Viewport | null {
  const zoom = Math.max(readable, view.zoom)
  if (zoom === view.zoom && shows(all, view, free)) return null
  const start = zoom === view.zoom ? view : centred(box, free, zoom)
  const dx = into(box.x * zoom + start.x, box.width * zoom, AHEAD.left * free.width, AHEAD.right * free.width)
  const dy = into(
    box.y * zoom + start.y,
    box.height * zoom,
    AHEAD.top * free.height,
    AHEAD.bottom * free.height,
  )
  const next = {
    x: within(start.x + dx, start.x, all.x * zoom, all.width * zoom, free.width),
    y: within(start.y + dy, start.y, all.y * zoom, all.height * zoom, free.height),
    zoom,
  }
  return next.x === view.x && next.y === view.y && zoom === view.zoom ? null : next
}

/** Never further off the map than the view was: what lies beyond its edges is only empty. */
function within(wanted: number, now: number, start: number, length: number, room: number): number {
  const edges = [now, -start, room - start - length]
  return Math.min(Math.max(...edges), Math.max(Math.min(...edges), wanted))
}

function shows(box: Box, { x, y, zoom }: Viewport, { width, height }: Size): boolean {
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return (
    left >= -1 && top >= -1 && left + box.width * zoom <= width + 1 && top + box.height * zoom <= height + 1
  )
}

function centred(box: Box, free: Size, zoom: number): Viewport {
  return {
    x: free.width / 2 - (box.x + box.width / 2) * zoom,
    y: free.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  }
}

/** How far a stretch must move to lie between two limits; its start counts when it is too long. */
function into(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return from - start
  return Math.min(0, to - (start + length))
}
