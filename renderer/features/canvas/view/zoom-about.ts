import type { Viewport } from '@xyflow/react'
import { centre } from '#shared/geometry/box.ts'
import type { Box } from '#shared/geometry/types.ts'
import type { Point, Size } from '#shared/model/document.ts'

/**
 * The view at another zoom, about the middle of `box` where that is in sight, else about the middle of the window:
 * whoever looks at what is selected is not to lose it.
 */
export function zoomedAbout(view: Viewport, zoom: number, window: Size, box?: Box): Viewport {
  const at = box === undefined ? null : onScreen(centre(box), view)
  const about = at !== null && isWithin(at, window) ? at : { x: window.width / 2, y: window.height / 2 }
  const ratio = zoom / view.zoom
  return { x: about.x - (about.x - view.x) * ratio, y: about.y - (about.y - view.y) * ratio, zoom }
}

function onScreen({ x, y }: Point, view: Viewport): Point {
  return { x: x * view.zoom + view.x, y: y * view.zoom + view.y }
}

function isWithin({ x, y }: Point, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}
