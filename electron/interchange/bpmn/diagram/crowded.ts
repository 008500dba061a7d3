import { right } from '#shared/geometry/box.ts'
import type { Box } from '#shared/geometry/types.ts'

/** Least room between two nodes, so that an arrow and a name still fit. */
const gap = { x: 32, y: 16 }

/** Whether any two boxes overlap or come closer than a line needs. Sorted sweep: near-linear on real maps. */
export function isCrowded(boxes: readonly Box[]): boolean {
  const ordered = [...boxes].sort((a, b) => a.x - b.x)
  const open: Box[] = []
  for (const box of ordered) {
    let kept = 0
    for (const other of open) {
      if (right(other) + gap.x <= box.x) continue
      if (box.y < other.y + other.height + gap.y && other.y < box.y + box.height + gap.y) return true
      open[kept++] = other
    }
    open.length = kept
    open.push(box)
  }
  return false
}
