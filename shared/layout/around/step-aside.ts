import { BoxIndex } from '../../geometry/box-index.ts'
import { grow } from '../../geometry/box.ts'
import { spacing } from '../../geometry/style.ts'
import type { Box } from '../../geometry/types.ts'
import type { Point, Size } from '../../model/document.ts'
import type { Flow } from '../flow.ts'
import { areaOf, type Kept } from './kept.ts'

/** Least distance from what is kept: enough for an edge to pass. */
const clear = 20
const notch = 8
const tries = 600

/**
 * Takes nodes that would come to lie on one that is kept (or on one that has stepped aside) up or down to the
 * nearest free place in their band. Returns the centres, y counted from the top of the band.
 */
export function stepAside(
  flow: Flow,
  order: readonly number[],
  wanted: readonly Point[],
  kept: Kept,
): Point[] {
  const centres = [...wanted]
  const taken = flow.laneIds.map(() => new BoxIndex())
  taken.push(new BoxIndex())
  const add = (index: number, centre: Point, size: Size) => {
    const node = flow.nodes[index]
    if (node !== undefined) taken[flow.lanes[index] ?? 0]?.add(areaOf(node, size, centre))
  }
  for (const [index, centre] of kept) add(index, centre, flow.nodes[index]?.size ?? { width: 1, height: 1 })
  for (const index of order) {
    const [node, size, centre] = [flow.nodes[index], flow.sizes[index], wanted[index]]
    const lane = taken[flow.lanes[index] ?? 0]
    if (kept.has(index) || node === undefined || size === undefined || centre === undefined) continue
    const y = lane === undefined ? centre.y : freeAt(lane, areaOf(node, size, centre)) + centre.y
    centres[index] = { x: centre.x, y }
    add(index, { x: centre.x, y }, size)
  }
  return centres
}

/** How far up (negative) or down to go until nothing is in the way; downwards first where both are as near. */
function freeAt(taken: BoxIndex, area: Box): number {
  const isFree = (by: number) => taken.near(grow({ ...area, y: area.y + by }, clear)).length === 0
  for (let step = 0; step < tries; step++) {
    const by = step * notch
    if (isFree(by)) return by
    if (area.y - by >= spacing.lane && isFree(-by)) return -by
  }
  return 0
}
