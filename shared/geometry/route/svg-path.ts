import type { Point } from '../../model/document.ts'
import { mapStyle } from '../style.ts'

const figure = (value: number): string => String(Math.round(value * 100) / 100)
const at = ({ x, y }: Point): string => `${figure(x)} ${figure(y)}`

/** An orthogonal line with rounded corners, as the `d` of an SVG path; it stops short of the end by `trim`. */
export function roundedPath(points: readonly Point[], radius: number, trim = 0): string {
  const first = points[0]
  const end = points.at(-1)
  const beforeEnd = points.at(-2)
  if (first === undefined || end === undefined || beforeEnd === undefined) return ''
  const corners = points.slice(1, -1).map((corner, index) => {
    const [before, after] = [points[index] ?? corner, points[index + 2] ?? corner]
    const by = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    return `L${at(toward(corner, before, by))}Q${at(corner)} ${at(toward(corner, after, by))}`
  })
  return `M${at(first)}${corners.join('')}L${at(toward(end, beforeEnd, trim))}`
}

/** The arrow head at the end of a line: a triangle whose tip is the end. */
export function arrowHead(points: readonly Point[]): string {
  const [tail, tip] = [points.at(-2), points.at(-1)]
  if (tail === undefined || tip === undefined) return ''
  const { arrowLength, arrowWidth } = mapStyle.edge
  const base = toward(tip, tail, arrowLength)
  const along = { x: (tip.x - base.x) / arrowLength, y: (tip.y - base.y) / arrowLength }
  const half = arrowWidth / 2
  const left = { x: base.x - along.y * half, y: base.y + along.x * half }
  const rightSide = { x: base.x + along.y * half, y: base.y - along.x * half }
  return `M${at(left)}L${at(tip)}L${at(rightSide)}Z`
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

/** The point `by` map units from `from` on the way to `to`. */
export function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to)
  if (length === 0) return from
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}
