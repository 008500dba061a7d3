import type { Point } from '../../model/document.ts'
import { spacing } from '../style.ts'
import type { Side } from '../types.ts'
import { outward, portOf, type Route, type RouteTask } from './types.ts'

/**
 * A route that takes no obstacle into account: straight, or with one middle segment. Used when the
 * search finds no free way (boxes lying over each other), so that every edge is always drawn.
 */
export function plainRoute(task: RouteTask): Route {
  const { leaving, entering } = plainSides(task)
  const start = portOf(task.source, leaving)
  const end = portOf(task.target, entering)
  return { id: task.id, leaving, entering, points: simplify(between(start, leaving, end, entering)) }
}

function plainSides(task: RouteTask): { leaving: Side; entering: Side } {
  if (task.sourceId === task.targetId) return { leaving: 'right', entering: 'top' }
  const a = portOf(task.source, 'right')
  const b = portOf(task.target, 'left')
  if (b.x >= a.x) return { leaving: 'right', entering: 'left' }
  const below = task.target.y >= task.source.y + task.source.height
  const above = task.target.y + task.target.height <= task.source.y
  if (below) return { leaving: 'bottom', entering: 'top' }
  return above ? { leaving: 'top', entering: 'bottom' } : { leaving: 'bottom', entering: 'bottom' }
}

function between(start: Point, leaving: Side, end: Point, entering: Side): Point[] {
  const out = outward[leaving]
  const into = outward[entering]
  if (out.x !== 0 && into.x !== 0) return viaX(start, end, (start.x + end.x) / 2)
  if (out.y !== 0 && into.y !== 0 && leaving !== entering) return viaY(start, end, (start.y + end.y) / 2)
  if (out.y !== 0 && into.y !== 0) return viaY(start, end, Math.max(start.y, end.y) + spacing.channel)
  const away = { x: start.x + out.x * spacing.channel, y: end.y + into.y * spacing.channel }
  return [start, { x: away.x, y: start.y }, away, { x: end.x, y: away.y }, end]
}

function viaX(start: Point, end: Point, x: number): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end]
}

function viaY(start: Point, end: Point, y: number): Point[] {
  return [start, { x: start.x, y }, { x: end.x, y }, end]
}

/** Drops doubled points and points in the middle of a straight line. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last !== undefined && near(last.x, point.x) && near(last.y, point.y)) continue
    const before = kept.at(-2)
    const straight =
      before !== undefined &&
      last !== undefined &&
      ((near(before.x, last.x) && near(last.x, point.x)) || (near(before.y, last.y) && near(last.y, point.y)))
    if (straight) kept.pop()
    kept.push(point)
  }
  return kept
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01
}
