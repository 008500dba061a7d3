import type { Point } from '../model/document.ts'
import type { Box } from './types.ts'

export const right = (box: Box): number => box.x + box.width
export const bottom = (box: Box): number => box.y + box.height
export const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

export function moved(box: Box, by: Point): Box {
  return { x: box.x + by.x, y: box.y + by.y, width: box.width, height: box.height }
}

/** Whether the insides meet; touching borders do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)
}

/** Area in common. */
export function commonArea(a: Box, b: Box): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** The box around an axis-parallel segment (no area of its own). */
export function segmentBox(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

/** Whether an axis-parallel segment runs through the inside of a box. */
export function crossesBox(a: Point, b: Point, box: Box): boolean {
  return (
    Math.min(a.x, b.x) < right(box) &&
    Math.max(a.x, b.x) > box.x &&
    Math.min(a.y, b.y) < bottom(box) &&
    Math.max(a.y, b.y) > box.y
  )
}

export function union(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  let [left, top, farRight, farBottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    farRight = Math.max(farRight, right(box))
    farBottom = Math.max(farBottom, bottom(box))
  }
  return { x: left, y: top, width: farRight - left, height: farBottom - top }
}
