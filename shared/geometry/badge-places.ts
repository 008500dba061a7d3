import type { Point } from '../model/document.ts'
import { BoxIndex } from './box-index.ts'
import { centre, moved, segmentBox } from './box.ts'
import { mapStyle } from './style.ts'
import { textWidth } from './text.ts'
import type { Box, MapGeometry, NodeBox } from './types.ts'

const { badge } = mapStyle

/** A small mark on a node or an edge, with as many signs as it takes. */
export interface BadgeBox {
  readonly about: string
  readonly text: string
  readonly box: Box
}

interface Ground {
  /** Words, marks and notes: never covered. */
  readonly solid: BoxIndex
  /** A badge stands on its own node, but no edge's badge on any. */
  readonly nodes: BoxIndex
  readonly lines: BoxIndex
}

/**
 * Where badges stand: on a corner of their node, or on the line of their edge, covering no words and as few lines as
 * can be. Those about something that is not drawn are left out; `taken` are other marks to keep clear of.
 */
export function badgePlaces(
  geometry: MapGeometry,
  texts: ReadonlyMap<string, string>,
  taken: readonly Box[] = [],
): BadgeBox[] {
  if (texts.size === 0) return []
  const ground = groundOf(geometry)
  for (const box of taken) ground.solid.add(box)
  return [...texts].flatMap(([about, text]) => {
    const width = Math.max(
      badge.height,
      Math.ceil(textWidth(text, badge.fontSize, badge.weight)) + 2 * badge.paddingX,
    )
    const places = placesFor(geometry, about, width)
    const box = best(places, ground, geometry.nodes[about] === undefined)
    if (box === undefined) return []
    ground.solid.add(box)
    return { about, text, box }
  })
}

function placesFor(geometry: MapGeometry, about: string, width: number): Box[] {
  const node = geometry.nodes[about]
  if (node !== undefined) return corners(node, width)
  const route = geometry.edges[about] ?? geometry.messages[about]
  return route === undefined ? [] : alongLine(route.points, width)
}

/** Over the upper and lower border, where no name is written; on the slopes of a pointed or round node. */
function corners({ box, kind }: NodeBox, width: number): Box[] {
  const { height, overhang } = badge
  const middle = centre(box)
  const aside = kind === 'step' ? box.width / 2 - 6 - width / 2 : box.width * 0.34
  const away = kind === 'step' ? (box.height - height) / 2 + overhang : box.height * 0.32
  return [
    [1, -1],
    [-1, -1],
    [1, 1],
    [-1, 1],
  ].map(([across = 1, down = 1]) => ({
    x: middle.x + across * aside - width / 2,
    y: middle.y + down * away - height / 2,
    width,
    height,
  }))
}

/** Centred on the line: half-way first, then towards its ends, which arrow heads keep. */
function alongLine(points: readonly Point[], width: number): Box[] {
  const { height } = badge
  return [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1].flatMap((share) => {
    const at = pointAt(points, share)
    return at === undefined ? [] : { x: at.x - width / 2, y: at.y - height / 2, width, height }
  })
}

function pointAt(points: readonly Point[], share: number): Point | undefined {
  const lengths = points.slice(1).map((to, index) => distance(points[index] ?? to, to))
  let left = share * lengths.reduce((sum, length) => sum + length, 0)
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]]
    if (from === undefined || to === undefined) return undefined
    if (left <= length) {
      const part = length === 0 ? 0 : left / length
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    }
    left -= length
  }
  return points.at(-1)
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The first place of those that cover the least words and, of them, the fewest lines. */
function best(places: readonly Box[], { solid, nodes, lines }: Ground, onLine: boolean): Box | undefined {
  const costs = places.map((place) => {
    const covered = solid.commonArea(place) + (onLine ? nodes.commonArea(place) : 0)
    return covered * 1000 + lines.near(place).length
  })
  return places[costs.indexOf(Math.min(...costs))]
}

function groundOf({ nodes, edges, messages, notes, lanes }: MapGeometry): Ground {
  const routes = [...Object.values(edges), ...Object.values(messages)]
  const { radius } = mapStyle.handoff
  const solid = [
    ...Object.values(nodes).flatMap(wordsOf),
    ...routes.flatMap(({ label }) => label?.box ?? []),
    ...Object.values(edges).flatMap(({ handoffs }) =>
      handoffs.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
    ),
    ...Object.values(notes).map(({ box }) => box),
    ...lanes.map(({ title }) => title.box),
  ]
  const segments = routes.flatMap(({ points }) =>
    points.slice(1).map((to, index) => segmentBox(points[index] ?? to, to)),
  )
  return {
    solid: new BoxIndex(solid),
    nodes: new BoxIndex(Object.values(nodes).map(({ box }) => box)),
    lines: new BoxIndex(segments),
  }
}

function wordsOf({ box, kind, lines, lineHeight, textOrigin, chips, caption, label, entry }: NodeBox): Box[] {
  const inside: Box[] = [
    ...(kind === 'step' && lines.length > 0
      ? [{ ...textOrigin, width: box.width - 2 * textOrigin.x, height: lines.length * lineHeight }]
      : []),
    ...chips.map((chip) => chip.box),
    ...[caption, label, entry].flatMap((text) => text?.box ?? []),
  ]
  return inside.map((part) => moved(part, box))
}
