import { crossesBox, grow, moved, overlaps, segmentBox } from '#shared/geometry/box.ts'
import type { Box, MapGeometry, NodeBox } from '#shared/geometry/types.ts'
import type { Point, WorkflowDocument } from '#shared/model/document.ts'

/** What a reader of a map would stumble over, each named so that a failing test says where. */
export interface Flaws {
  /** A segment runs through a node that is not an end of its edge. */
  readonly throughNodes: string[]
  /** A segment runs through an end of its own edge. */
  readonly throughOwnEnds: string[]
  readonly labelsOverNodes: string[]
  readonly labelsOverLabels: string[]
  readonly labelsOverForeignLines: string[]
  readonly labelsOffTheirEdge: string[]
  readonly namesOverNodes: string[]
  readonly namesOverLines: string[]
  /** Two routes run on each other for a while, other than into a shared tip of a gateway or event. */
  readonly shared: string[]
  readonly crooked: string[]
  readonly offTheBorder: string[]
  readonly bends: number
  readonly crossings: number
}

interface Piece {
  readonly id: string
  readonly a: Point
  readonly b: Point
}

export function judge(document: WorkflowDocument, geometry: MapGeometry): Flaws {
  const edges = document.edges.flatMap((edge) => {
    const route = geometry.edges[edge.id]
    return route === undefined ? [] : [{ edge, route }]
  })
  const nodes = Object.values(geometry.nodes)
  const pieces: Piece[] = edges.flatMap(({ edge, route }) =>
    route.points.slice(1).map((b, index) => ({ id: edge.id, a: route.points[index] ?? b, b })),
  )
  const ends = new Map(document.edges.map((edge) => [edge.id, [edge.source, edge.target]]))
  const labels = edges.flatMap(({ edge, route }) =>
    route.label === undefined ? [] : [{ id: edge.id, box: route.label.box }],
  )
  const names = nodes.flatMap((node) =>
    node.label === undefined ? [] : [{ id: node.id, box: moved(node.label.box, node.box) }],
  )
  const inner = (box: Box) => grow(box, -0.5)
  return {
    throughNodes: pieces.flatMap(({ id, a, b }) =>
      nodes
        .filter((node) => !ends.get(id)?.includes(node.id) && crossesBox(a, b, inner(node.box)))
        .map((node) => `${id} through ${node.id}`),
    ),
    throughOwnEnds: pieces.flatMap(({ id, a, b }) =>
      nodes
        .filter(
          (node) =>
            ends.get(id)?.includes(node.id) &&
            crossesBox(a, b, grow(node.box, node.kind === 'step' ? -0.5 : -12)),
        )
        .map((node) => `${id} through ${node.id}`),
    ),
    labelsOverNodes: labels.flatMap((label) =>
      nodes.filter((node) => overlaps(label.box, node.box)).map((node) => `${label.id} over ${node.id}`),
    ),
    labelsOverLabels: [...labels, ...names].flatMap((one, index, all) =>
      all
        .slice(index + 1)
        .filter((two) => overlaps(one.box, two.box))
        .map((two) => `${one.id} over ${two.id}`),
    ),
    labelsOverForeignLines: labels.flatMap((label) =>
      pieces
        .filter(({ id, a, b }) => id !== label.id && overlaps(inner(label.box), segmentBox(a, b)))
        .map(({ id }) => `${label.id} over ${id}`),
    ),
    labelsOffTheirEdge: labels
      .filter(
        (label) => !pieces.some(({ id, a, b }) => id === label.id && overlaps(label.box, segmentBox(a, b))),
      )
      .map(({ id }) => id),
    namesOverNodes: names.flatMap((name) =>
      nodes.filter((node) => overlaps(name.box, node.box)).map((node) => `${name.id} over ${node.id}`),
    ),
    namesOverLines: names.flatMap((name) =>
      pieces
        .filter(({ a, b }) => overlaps(inner(name.box), segmentBox(a, b)))
        .map(({ id }) => `${name.id} over ${id}`),
    ),
    shared: sharedPieces(pieces),
    crooked: pieces
      .filter(({ a, b }) => Math.abs(a.x - b.x) > 0.01 && Math.abs(a.y - b.y) > 0.01)
      .map(({ id }) => id),
    offTheBorder: edges.flatMap(({ edge, route }) => {
      const [first, last] = [route.points[0], route.points.at(-1)]
      const [source, target] = [geometry.nodes[edge.source], geometry.nodes[edge.target]]
      const well = onOutline(first, source) && onOutline(last, target)
      return well ? [] : [edge.id]
    }),
    bends: edges.reduce((sum, { route }) => sum + route.points.length - 2, 0),
    crossings: countCrossings(pieces),
  }
}

function onBorder(point: Point | undefined, box: Box | undefined): boolean {
  if (point === undefined || box === undefined) return false
  const within = point.x >= box.x - 0.6 && point.x <= box.x + box.width + 0.6
  const level = point.y >= box.y - 0.6 && point.y <= box.y + box.height + 0.6
  const onUpright = Math.abs(point.x - box.x) < 0.6 || Math.abs(point.x - box.x - box.width) < 0.6
  const onLevel = Math.abs(point.y - box.y) < 0.6 || Math.abs(point.y - box.y - box.height) < 0.6
  return within && level && (onUpright || onLevel)
}

/** Gateways and events are also met beside their tips. */
function onOutline(point: Point | undefined, node: NodeBox | undefined): boolean {
  if (point === undefined || node === undefined) return false
  if (node.kind === 'step') return onBorder(point, node.box)
  const { x, y, width, height } = node.box
  const across = Math.abs(point.x - x - width / 2) / (width / 2)
  const along = Math.abs(point.y - y - height / 2) / (height / 2)
  const gateway = node.kind === 'decision' || node.kind === 'parallel'
  return Math.abs((gateway ? across + along : Math.hypot(across, along)) - 1) < 0.03
}

/** Longest run (in map units) that two edges may share: the last stretch into a gateway's tip. */
const sharedRun = 20

function sharedPieces(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((one, index) =>
    pieces.slice(index + 1).flatMap((two) => {
      if (one.id === two.id) return []
      const run = commonRun(one, two)
      return run > sharedRun ? [`${one.id} on ${two.id} for ${Math.round(run)}`] : []
    }),
  )
}

function commonRun(one: Piece, two: Piece): number {
  for (const [along, across] of [
    ['x', 'y'],
    ['y', 'x'],
  ] as const) {
    if (Math.abs(one.a[across] - one.b[across]) > 0.01 || Math.abs(two.a[across] - two.b[across]) > 0.01)
      continue
    if (Math.abs(one.a[across] - two.a[across]) > 2) continue
    const from = Math.max(Math.min(one.a[along], one.b[along]), Math.min(two.a[along], two.b[along]))
    const to = Math.min(Math.max(one.a[along], one.b[along]), Math.max(two.a[along], two.b[along]))
    return to - from
  }
  return 0
}

function countCrossings(pieces: readonly Piece[]): number {
  const level = pieces.filter(({ a, b }) => Math.abs(a.y - b.y) < 0.01)
  const upright = pieces.filter(({ a, b }) => Math.abs(a.x - b.x) < 0.01)
  let count = 0
  for (const one of level) {
    for (const two of upright) {
      if (one.id !== two.id && overlaps(segmentBox(one.a, one.b), segmentBox(two.a, two.b))) count++
    }
  }
  return count
}
