import type { Point } from '../model/document.ts'
import { bottom } from './box.ts'
import type { LaneBand } from './types.ts'

/**
 * Where an edge between two departments crosses into the target's band. One mark for an edge: at the last
 * border it crosses. None when it stays in one department or an end has none.
 */
export function handoffMarks(
  points: readonly Point[],
  from: string | null,
  to: string | null,
  lanes: readonly LaneBand[],
): Point[] {
  if (from === null || to === null || from === to) return []
  const bands = lanes.filter(({ departmentId }) => departmentId === to)
  const end = points.at(-1)
  const band = bands.find(({ box }) => end !== undefined && end.y <= bottom(box)) ?? bands.at(-1)
  if (band === undefined) return []
  const borders = [band.box.y, bottom(band.box)]
  for (let index = points.length - 1; index > 0; index--) {
    const [a, b] = [points[index - 1], points[index]]
    if (a === undefined || b === undefined) continue
    const border = borders.find((y) => Math.min(a.y, b.y) <= y && y <= Math.max(a.y, b.y) && a.y !== b.y)
    if (border !== undefined) return [{ x: a.x, y: border }]
  }
  return []
}
