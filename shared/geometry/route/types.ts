import type { Point } from '../../model/document.ts'
import type { Box, Side } from '../types.ts'

/** A way to be found from one box to another. Boxes may be the same (an edge back to its own node). */
export interface RouteTask {
  readonly id: string
  readonly sourceId: string
  readonly targetId: string
  readonly source: Box
  readonly target: Box
  readonly exception: boolean
  readonly sourceShape: Shape
  readonly targetShape: Shape
  /** Cost in map units of leaving or entering at a side; a missing side is not allowed. */
  readonly leave: SideCosts
  readonly enter: SideCosts
}

/** Outline that a line ends on. */
export type Shape = 'box' | 'diamond' | 'circle'

export type SideCosts = Partial<Record<Side, number>>

export interface Route {
  readonly id: string
  readonly leaving: Side
  readonly entering: Side
  /** Corners, from the middle of the leaving side to the middle of the entering side. */
  readonly points: Point[]
}

export const outward: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

export const sides: readonly Side[] = ['right', 'bottom', 'top', 'left']

/** Middle of a side. */
export function portOf(box: Box, side: Side): Point {
  const { x, y } = outward[side]
  return { x: box.x + (box.width * (1 + x)) / 2, y: box.y + (box.height * (1 + y)) / 2 }
}

/** The side that a point on the border lies on. */
export function sideAt({ x, y, width, height }: Box, point: Point): Side {
  const gaps: Readonly<Record<Side, number>> = {
    left: Math.abs(point.x - x),
    right: Math.abs(point.x - x - width),
    top: Math.abs(point.y - y),
    bottom: Math.abs(point.y - y - height),
  }
  return sides.reduce((best, side) => (gaps[side] < gaps[best] ? side : best))
}
