import type { Endpoint, Message, Point, WorkflowDocument } from '../model/document.ts'
import { bottom, centre, grow, right, segmentBox } from './box.ts'
import { messageStub } from './message-stub.ts'
import { placeOnLine, type Clutter } from './place-labels.ts'
import { arrowHead, roundedPath } from './route/svg-path.ts'
import { mapStyle } from './style.ts'
import type { Box, LaneBand, MessageRoute, NodeBox, PartnerBox, TextBox } from './types.ts'

/**
 * Messages as thin lines. Between two nodes they follow their route (`lines`); between a node and a
 * department they run straight up or down to its band; with somebody outside they are stubs.
 */
export function messageRoutes(
  document: WorkflowDocument,
  lines: ReadonlyMap<string, readonly Point[]>,
  nodes: Readonly<Record<string, NodeBox>>,
  bands: readonly (LaneBand | PartnerBox)[],
  clutter: Clutter,
): Record<string, MessageRoute> {
  const bandOf = (id: string) => bands.find(({ departmentId }) => departmentId === id)?.box
  const boxOf = (end: Endpoint) =>
    end.kind === 'node' ? nodes[end.id]?.box : end.kind === 'department' ? bandOf(end.id) : undefined
  return Object.fromEntries(
    document.messages.flatMap((message, index) => {
      if (message.from.kind === 'outside' || message.to.kind === 'outside') {
        const stub = messageStub(message, boxOf, index, clutter)
        return stub === undefined ? [] : [[message.id, drawn(message, stub.points, stub.label)]]
      }
      const points = lines.get(message.id) ?? toBand(message, index, nodes, bandOf, clutter)
      return points === undefined ? [] : [[message.id, draw(message, points, clutter)]]
    }),
  )
}

function draw(message: Message, points: readonly Point[], clutter: Clutter): MessageRoute {
  const text = message.label?.trim() ?? ''
  const label = text === '' ? undefined : placeOnLine(text, points, clutter)
  for (const [index, point] of points.slice(1).entries()) {
    clutter.lines.add(segmentBox(points[index] ?? point, point))
  }
  return drawn(message, points, label)
}

function drawn(message: Message, points: readonly Point[], label: TextBox | undefined): MessageRoute {
  return {
    id: message.id,
    points,
    path: roundedPath(points, mapStyle.edge.radius, mapStyle.edge.arrowLength - 1),
    arrow: arrowHead(points),
    ...(label === undefined ? {} : { label }),
  }
}

function toBand(
  { from, to }: Message,
  index: number,
  nodes: Readonly<Record<string, NodeBox>>,
  bandOf: (id: string) => Box | undefined,
  clutter: Clutter,
): Point[] | undefined {
  if (from.kind === 'department' && to.kind === 'department')
    return betweenBands(bandOf(from.id), bandOf(to.id), index)
  if (from.kind === 'outside' || to.kind === 'outside') return undefined
  const [nodeId, bandId, sends] = from.kind === 'node' ? [from.id, to.id, true] : [to.id, from.id, false]
  const [box, band] = [nodes[nodeId]?.box, bandOf(bandId)]
  if (box === undefined || band === undefined) return undefined
  const line = freeLine(box, band, clutter)
  return sends ? line : line.reverse()
}

/** From the node to the band: straight from a free place of its side, else round the corner beside it. */
function freeLine(box: Box, band: Box, clutter: Clutter): Point[] {
  const middle = centre(box)
  const down = centre(band).y >= middle.y
  const [atNode, atBand] = [down ? bottom(box) : box.y, down ? band.y : bottom(band)]
  const room = box.width / 2 - 12
  // Off the middle, where the flow may attach.
  const offsets = room > 12 ? [18, -18, 34, -34, 50, -50].filter((off) => Math.abs(off) <= room) : [0]
  const straight = offsets.map((off) => [
    { x: middle.x + off, y: atNode },
    { x: middle.x + off, y: atBand },
  ])
  const beside = [right(box), box.x].map((side, index) => {
    const x = side + (index === 0 ? 22 : -22)
    return [
      { x: side, y: middle.y + box.height / 4 },
      { x, y: middle.y + box.height / 4 },
      { x, y: atBand },
    ]
  })
  const lines = [...straight, ...beside]
  return lines.find((line) => isFree(line, box, clutter)) ?? lines[0] ?? []
}

function isFree(line: readonly Point[], own: Box, clutter: Clutter): boolean {
  return line.slice(1).every((point, index) => {
    const area = grow(segmentBox(line[index] ?? point, point), 3)
    return clutter.solid.near(area).every((other) => other.x === own.x && other.y === own.y)
  })
}

function betweenBands(a: Box | undefined, b: Box | undefined, index: number): Point[] | undefined {
  if (a === undefined || b === undefined) return undefined
  const down = centre(b).y >= centre(a).y
  const x = a.x + mapStyle.laneTitle.width + 40 + (index % 12) * 24
  return [
    { x, y: down ? bottom(a) : a.y },
    { x, y: down ? b.y : bottom(b) },
  ]
}
