import { grow, overlaps } from '../../geometry/box.ts'
import type { Box } from '../../geometry/types.ts'

/** Whether two boxes come closer than `gap`. */
export function nearer(a: Box, b: Box, gap: number): boolean {
  return overlaps(grow(a, gap), b)
}

export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

export function around(x: number, y: number, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Whether the straight line from a to b touches the box (Liang–Barsky clipping). */
export function crosses(a: Point, b: Point, box: Box): boolean {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const edges: readonly (readonly [number, number])[] = [
    [-dx, a.x - box.x],
    [dx, box.x + box.width - a.x],
    [-dy, a.y - box.y],
    [dy, box.y + box.height - a.y],
  ]
  let enter = 0
  let leave = 1
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) {
      enter = Math.max(enter, room / step)
    } else {
      leave = Math.min(leave, room / step)
    }
  }
  return enter <= leave
}
