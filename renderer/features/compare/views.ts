import type { Box } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'

/** How a pane shows its map: screen = map × zoom + (x, y). */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const ZOOM = { min: 0.01, max: 2.5 } as const
const EDGE = 16
/** Below this names cannot be read: what is looked at is shown at least this large. */
const READABLE = 0.7

/** The largest zoom, up to 100 %, at which the whole map fits into the pane. */
export function fitZoom(bounds: Box, pane: Size): number {
  const free = { width: pane.width - 2 * EDGE, height: pane.height - 2 * EDGE }
  return clip(Math.min(1, free.width / bounds.width, free.height / bounds.height))
}

/** The whole map at this zoom: in the middle where it fits, from its top left where it does not. */
export function viewOfAll(bounds: Box, pane: Size, zoom: number): View {
  const spare = { x: pane.width - bounds.width * zoom, y: pane.height - bounds.height * zoom }
  return {
    x: Math.max(EDGE, spare.x / 2) - bounds.x * zoom,
    y: Math.max(EDGE, spare.y / 2) - bounds.y * zoom,
    zoom,
  }
}

/** These boxes in the middle of the pane at this zoom; null where there are none. */
export function viewOn(boxes: readonly Box[], pane: Size, zoom: number): View | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return {
    x: pane.width / 2 - ((x + right) / 2) * zoom,
    y: pane.height / 2 - ((y + bottom) / 2) * zoom,
    zoom,
  }
}

/** As near to this view as leaves no more than an edge of the pane empty; in the middle where the map is smaller. */
export function withoutVoid(view: View, bounds: Box, pane: Size): View {
  const { x, y, zoom } = view
  return {
    x: settled(x + bounds.x * zoom, bounds.width * zoom, pane.width) - bounds.x * zoom,
    y: settled(y + bounds.y * zoom, bounds.height * zoom, pane.height) - bounds.y * zoom,
    zoom,
  }
}

/** Where the map begins along one axis. */
function settled(start: number, length: number, room: number): number {
  const most = room - 2 * EDGE
  if (length <= most) return (room - length) / 2
  return Math.min(EDGE, Math.max(room - EDGE - length, start))
}

/** The zoom at which boxes are looked at: as it is where they can be read and fit in, else one that makes them. */
export function zoomToRead(boxes: readonly Box[], pane: Size, now: number): number {
  if (boxes.length === 0) return now
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - Math.min(...boxes.map((box) => box.x))
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - Math.min(...boxes.map((box) => box.y))
  const fits = Math.min((pane.width - 4 * EDGE) / width, (pane.height - 4 * EDGE) / height)
  return clip(Math.min(Math.max(now, READABLE), Math.max(fits, READABLE / 2)))
}

/** Moves the other pane as this one was moved: by the same way, or zoomed about the same point of the screen. */
export function followed(other: View, from: View, to: View): View {
  const ratio = to.zoom / from.zoom
  if (Math.abs(ratio - 1) < 1e-6) return { ...other, x: other.x + to.x - from.x, y: other.y + to.y - from.y }
  const fixed = (before: number, after: number) => (after - before * ratio) / (1 - ratio)
  return zoomedAbout(other, { x: fixed(from.x, to.x), y: fixed(from.y, to.y) }, ratio)
}

/** Zoomed about a point of the screen, which stays where it is. */
export function zoomedAbout(view: View, at: { readonly x: number; readonly y: number }, ratio: number): View {
  const zoom = clip(view.zoom * ratio)
  const real = zoom / view.zoom
  return { x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real, zoom }
}

function clip(zoom: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, zoom))
}
