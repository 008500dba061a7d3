import type { Theme } from '../../design/tokens.ts'
import { textWidth } from '../../geometry/text.ts'
import type { Box, EdgeRoute, NodeBox } from '../../geometry/types.ts'
import type { Point } from '../../model/document.ts'
import { element, escapeXml } from './svg-text.ts'
import { textInBox } from './text-lines.ts'

export type MapChange = 'added' | 'removed' | 'changed'

interface ChangeLook {
  readonly sign: string
  /** How the outline is drawn, so that shape tells them apart without colour. */
  readonly dash: string | undefined
}

/** Sign and line of each change, for maps, legends and lists alike. */
export const changeLook: Readonly<Record<MapChange, ChangeLook>> = {
  added: { sign: '+', dash: undefined },
  removed: { sign: '−', dash: '3 3' },
  changed: { sign: '≠', dash: '9 3' },
}

const GAP = 5
const STROKE = 2
const PILL = { height: 16, paddingX: 6, fontSize: 10, weight: 600 } as const
const DOT = 8

const washes = { added: 'addedWash', removed: 'removedWash', changed: 'changedWash' } as const

/** An outline around a node, and a tag that says what happened to it. */
export function drawNodeChange({ box, label }: NodeBox, change: MapChange, theme: Theme): string {
  const around = {
    x: box.x - GAP,
    y: box.y - GAP,
    width: box.width + 2 * GAP,
    height: box.height + 2 * GAP,
  }
  const outline = element('rect', {
    ...around,
    rx: 8,
    fill: 'none',
    stroke: theme[change],
    'stroke-width': STROKE,
    'stroke-dasharray': changeLook[change].dash,
  })
  // A name above the node keeps its place; the tag goes below then.
  const below = label !== undefined && label.box.y < 0
  return outline + tag(around, change, theme, below)
}

function tag(around: Box, change: MapChange, theme: Theme, below: boolean): string {
  const words = `${changeLook[change].sign} ${change}`
  const width = textWidth(words, PILL.fontSize, PILL.weight) + 2 * PILL.paddingX
  const y = below ? around.y + around.height - STROKE / 2 : around.y - PILL.height + STROKE / 2
  const box = { x: around.x, y, width, height: PILL.height }
  const ground = element('rect', { ...box, rx: 4, fill: theme[washes[change]], stroke: theme[change] })
  const style = { fontSize: PILL.fontSize, lineHeight: PILL.height, weight: PILL.weight, fill: theme[change] }
  return ground + textInBox({ lines: [words], box, align: 'middle' }, style)
}

/** A coloured line along an edge, with the sign where its words leave room. */
export function drawEdgeChange(edge: EdgeRoute, change: MapChange, theme: Theme): string {
  const { x, y } = signPlace(edge)
  const line = element('path', {
    d: edge.path,
    fill: 'none',
    stroke: theme[change],
    'stroke-width': STROKE + 0.5,
    'stroke-dasharray': changeLook[change].dash,
  })
  const head = element('path', { d: edge.arrow, fill: theme[change] })
  const ground = element('circle', {
    cx: x,
    cy: y,
    r: DOT,
    fill: theme[washes[change]],
    stroke: theme[change],
  })
  const sign = element(
    'text',
    {
      x,
      y: y + 0.36 * 12,
      'text-anchor': 'middle',
      'font-size': 12,
      'font-weight': 600,
      fill: theme[change],
    },
    escapeXml(changeLook[change].sign),
  )
  return line + head + element('g', {}, element('title', {}, change) + ground + sign)
}

/** Half-way along the route, or as near to that as the edge's words let be seen. */
function signPlace({ points, label }: EdgeRoute): Point {
  const places = [0.5, 0.65, 0.35, 0.8, 0.2].map((share) => pointAlong(points, share))
  const [halfWay = { x: 0, y: 0 }] = places
  return places.find((place) => label === undefined || !overlaps(place, label.box)) ?? halfWay
}

function overlaps({ x, y }: Point, box: Box): boolean {
  const gap = DOT + 2
  return x > box.x - gap && x < box.x + box.width + gap && y > box.y - gap && y < box.y + box.height + gap
}

/** The point at a share, 0 to 1, of a route's length. */
function pointAlong(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point))
  let left = lengths.reduce((sum, length) => sum + length, 0) * share
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]]
    if (from === undefined || to === undefined) break
    if (left <= length && length > 0) {
      const part = left / length
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    }
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
