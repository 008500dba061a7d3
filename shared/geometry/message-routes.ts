import type { Endpoint, Message, Point, WorkflowDocument } from '../model/document.ts'
import { bottom, centre, right, segmentBox } from './box.ts'
import { placeOnLine, type Clutter } from './place-labels.ts'
import { simplify } from './route/plain-route.ts'
import { arrowHead, roundedPath } from './route/svg-path.ts'
import { mapStyle } from './style.ts'
import type { Box, LaneBand, MessageRoute, NodeBox, PartnerBox } from './types.ts'

/** Messages as thin lines: up or down out of a node, straight where the ends lie over each other. */
export function messageRoutes(
  document: WorkflowDocument,
  nodes: Readonly<Record<string, NodeBox>>,
  lanes: readonly LaneBand[],
  partners: readonly PartnerBox[],
  clutter: Clutter,
): Record<string, MessageRoute> {
  const boxOf = (end: Endpoint): Box | undefined =>
    end.kind === 'node'
      ? nodes[end.id]?.box
      : [...lanes, ...partners].find(({ departmentId }) => departmentId === end.id)?.box
  return Object.fromEntries(
    document.messages.flatMap((message) => {
      const [from, to] = [boxOf(message.from), boxOf(message.to)]
      if (from === undefined || to === undefined) return []
      return [[message.id, draw(message, line(message, from, to), clutter)]]
    }),
  )
}

function draw(message: Message, points: Point[], clutter: Clutter): MessageRoute {
  const text = message.label?.trim() ?? ''
  const label = text === '' ? undefined : placeOnLine(text, points, clutter)
  for (const [index, point] of points.slice(1).entries())
    clutter.lines.add(segmentBox(points[index] ?? point, point))
  return {
    id: message.id,
    points,
    path: roundedPath(points, mapStyle.edge.radius, mapStyle.edge.arrowLength - 1),
    arrow: arrowHead(points),
    ...(label === undefined ? {} : { label }),
  }
}

function line(message: Message, from: Box, to: Box): Point[] {
  const a = message.from.kind === 'node' ? centre(from) : alongside(from, centre(to))
  const b = message.to.kind === 'node' ? centre(to) : alongside(to, centre(from))
  // A little off the middle, where flow edges attach.
  const offset = message.from.kind === 'node' && message.to.kind === 'node' ? 12 : 18
  const x = { from: a.x + shift(from, offset), to: b.x + shift(to, offset) }
  const down = b.y >= a.y
  const start = { x: x.from, y: borderOf(from, down) }
  const end = { x: x.to, y: borderOf(to, !down) }
  if (message.from.kind === 'department') start.x = end.x
  if (message.to.kind === 'department') end.x = start.x
  const middle = (start.y + end.y) / 2
  return simplify([start, { x: start.x, y: middle }, { x: end.x, y: middle }, end])
}

function shift(box: Box, offset: number): number {
  return box.width > 4 * offset ? offset : 0
}

function borderOf(box: Box, lower: boolean): number {
  return lower ? bottom(box) : box.y
}

function alongside(box: Box, other: Point): Point {
  return { x: Math.min(right(box) - 8, Math.max(box.x + 8, other.x)), y: box.y + box.height / 2 }
}
