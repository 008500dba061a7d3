import type { Message, Point, WorkflowDocument } from '../model/document.ts'
import { bottom, centre, segmentBox } from './box.ts'
import { placeOnLine, type Clutter } from './place-labels.ts'
import { arrowHead, roundedPath } from './route/svg-path.ts'
import { mapStyle } from './style.ts'
import type { Box, LaneBand, MessageRoute, NodeBox, PartnerBox } from './types.ts'

/**
 * Messages as thin lines. Between two nodes they follow their route (`lines`); between a node and a
 * department they run straight up or down to its band.
 */
export function messageRoutes(
  document: WorkflowDocument,
  lines: ReadonlyMap<string, readonly Point[]>,
  nodes: Readonly<Record<string, NodeBox>>,
  bands: readonly (LaneBand | PartnerBox)[],
  clutter: Clutter,
): Record<string, MessageRoute> {
  const bandOf = (id: string) => bands.find(({ departmentId }) => departmentId === id)?.box
  return Object.fromEntries(
    document.messages.flatMap((message, index) => {
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
  const [nodeId, bandId, sends] = from.kind === 'node' ? [from.id, to.id, true] : [to.id, from.id, false]
  const [box, band] = [nodes[nodeId]?.box, bandOf(bandId)]
  if (box === undefined || band === undefined) return undefined
  const down = centre(band).y >= centre(box).y
  const atNode = down ? bottom(box) : box.y
  const atBand = down ? band.y : bottom(band)
  const x = freeX(box, atNode, atBand, clutter)
  const line = [
    { x, y: atNode },
    { x, y: atBand },
  ]
  return sends ? line : line.reverse()
}

/** A place on the node's side, off its middle where the flow may attach, from which the way is free. */
function freeX(box: Box, from: number, to: number, clutter: Clutter): number {
  const middle = centre(box).x
  const room = box.width / 2 - 12
  const places = (room > 12 ? [18, -18, 34, -34, 50, -50, 0] : [0]).filter(
    (off) => Math.abs(off) <= room || off === 0,
  )
  const covered = (off: number) => {
    const line = segmentBox({ x: middle + off, y: from }, { x: middle + off, y: to })
    return clutter.solid
      .near({ ...line, x: line.x - 4, width: 8 })
      .filter((other) => other.y !== box.y || other.x !== box.x).length
  }
  const free = places.find((off) => covered(off) === 0)
  return middle + (free ?? places[0] ?? 0)
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
