import type { FlowEdge, FlowNode, Point } from '../model/document.ts'
import { moved, overlaps, segmentBox } from './box.ts'
import type { BoxIndex } from './box-index.ts'
import { edgeText } from './edge-text.ts'
import { labelLines, labelSize } from './label-size.ts'
import { mapStyle } from './style.ts'
import { textWidth } from './text.ts'
import type { Box, TextBox } from './types.ts'
import { wrapText } from './wrap-text.ts'

const { label, edgeLabel } = mapStyle

/** What labels keep clear of: nodes and labels (never), and lines (where it can be helped). */
export interface Clutter {
  readonly solid: BoxIndex
  readonly lines: BoxIndex
}

interface Candidate {
  readonly box: Box
  readonly align: TextBox['align']
  /** How far from the best place, in map units. */
  readonly cost: number
}

/** The name beside an event or gateway, where it covers least; relative to the node. */
export function placeName(node: FlowNode, box: Box, clutter: Clutter): TextBox | undefined {
  const lines = labelLines(node)
  if (lines.length === 0) return undefined
  const chosen = best(namePlaces(node, box), clutter)
  clutter.solid.add(chosen.box)
  return { lines, align: chosen.align, box: moved(chosen.box, { x: -box.x, y: -box.y }) }
}

function namePlaces(node: FlowNode, box: Box): Candidate[] {
  const { width, height } = labelSize(node)
  const gateway = node.kind === 'decision' || node.kind === 'parallel'
  const middle = box.x + (box.width - width) / 2
  const [over, under] = [box.y - height - label.gap, box.y + box.height + label.gap]
  const beside = box.y + (box.height - height) / 2
  const [before, after] = [box.x - width - label.gap, box.x + box.width + label.gap]
  // A gateway's tips are where lines end: its names stand off the axis in the free corner beside the tip.
  const inset = gateway ? box.width / 2 + label.gap : 0
  const overCorner = gateway ? box.y - height - 1 : over
  const underCorner = gateway ? box.y + box.height + 1 : under
  const at = (x: number, y: number, align: TextBox['align'], cost: number): Candidate => ({
    box: { x, y, width, height },
    align,
    cost,
  })
  return [
    at(middle, over, 'middle', gateway ? 0 : 12),
    at(middle, under, 'middle', gateway ? 12 : 0),
    at(box.x + inset, overCorner, 'start', 16),
    at(box.x + box.width - inset - width, overCorner, 'end', 18),
    at(box.x + inset, underCorner, 'start', 20),
    at(box.x + box.width - inset - width, underCorner, 'end', 22),
    at(after, beside, 'start', 30),
    at(before, beside, 'end', 32),
    at(middle, over - label.lineHeight, 'middle', 60),
    at(middle, under + label.lineHeight, 'middle', 60),
  ]
}

/** The words on an edge, set on one of its own segments; undefined when it has none. */
export function placeEdgeLabel(
  edge: FlowEdge,
  points: readonly Point[],
  clutter: Clutter,
  targetName: string,
): TextBox | undefined {
  const text = edgeText(edge, targetName)
  return text === '' ? undefined : placeOnLine(text, points, clutter)
}

export function placeOnLine(text: string, points: readonly Point[], clutter: Clutter): TextBox | undefined {
  const [usual, narrow] = [linesIn(text, edgeLabel.maxWidth), linesIn(text, widestWord(text))]
  const places = placesOf(usual, points)
  // On a short edge, or between lines close to each other, words stand one below the other rather than off it.
  if (narrow.length > usual.length && narrow.length <= MOST_LINES)
    places.push(...placesOf(narrow, points).map((place) => ({ ...place, cost: place.cost + 60 })))
  if (places.length === 0) return undefined
  const chosen = best([...places, ...farPlaces(places, clutter)], clutter, points)
  clutter.solid.add(chosen.box)
  return { lines: chosen.lines, box: chosen.box, align: 'middle' }
}

const MOST_LINES = 4

function linesIn(text: string, width: number): readonly string[] {
  return wrapText(
    text,
    width,
    edgeLabel.fontSize,
    edgeLabel.weight,
    width === edgeLabel.maxWidth ? 3 : MOST_LINES + 1,
  )
}

function widestWord(text: string): number {
  const words = text.split(' ').map((word) => textWidth(word, edgeLabel.fontSize, edgeLabel.weight))
  return Math.min(edgeLabel.maxWidth, Math.ceil(Math.max(0, ...words)))
}

interface Words extends Candidate {
  readonly lines: readonly string[]
}

function placesOf(lines: readonly string[], points: readonly Point[]): Words[] {
  const widths = lines.map((line) => textWidth(line, edgeLabel.fontSize, edgeLabel.weight))
  const width = Math.ceil(Math.max(0, ...widths)) + 2 * edgeLabel.paddingX
  const height = lines.length * edgeLabel.lineHeight + 2 * edgeLabel.paddingY
  return linePlaces(points, width, height).map((place) => ({ ...place, lines }))
}

/**
 * Places along every segment: near the beginning first, on level segments rather than upright ones; beside
 * the line where a segment is too short to bear the words.
 */
function linePlaces(points: readonly Point[], width: number, height: number): Candidate[] {
  const places: Candidate[] = []
  let travelled = 0
  for (const [index, a] of points.slice(0, -1).entries()) {
    const b = points[index + 1] ?? a
    const level = Math.abs(a.y - b.y) < 0.01
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
    const along = level ? width : height
    const lead = index === 0 ? 8 : 6
    const tail = index === points.length - 2 ? mapStyle.edge.arrowLength + 4 : 6
    const room = length - along - lead - tail
    const at = (from: number): Point => ({
      x: a.x + (level ? Math.sign(b.x - a.x) * from : 0),
      y: a.y + (level ? 0 : Math.sign(b.y - a.y) * from),
    })
    for (const share of room < 0 ? [] : sharesOf(room)) {
      const from = lead + room * share + along / 2
      places.push(around(at(from), width, height, (travelled + from) / 12 + (level ? 0 : 24)))
    }
    // Beside the line: off it by half the label, and a little.
    const [aside, over] = level ? [0, height / 2 + 2] : [width / 2 + 3, 0]
    for (const share of [0.5, 0.25, 0.75]) {
      const { x, y } = at(length * share)
      const cost = 90 + (travelled + length * share) / 12 + Math.max(0, -room) / 4
      places.push(around({ x: x + aside, y: y - over }, width, height, cost))
      places.push(around({ x: x - aside, y: y + over }, width, height, cost + 1))
    }
    travelled += length
  }
  return places
}

/** Around the middle of the first segment, farther and farther: only where every place near is taken. */
function farPlaces(places: readonly Words[], clutter: Clutter): Words[] {
  const first = places.reduce((best, place) => (place.cost < best.cost ? place : best))
  if (places.some(({ box }) => clutter.solid.commonArea(box) === 0)) return []
  const { width, height } = first.box
  return [1, 2, 3, 4, 6, 8].flatMap((step) =>
    [
      { x: (width / 2 + 4) * Math.min(2, step), y: (step - 1) * (height / 2) },
      { x: (-width / 2 - 4) * Math.min(2, step), y: (step - 1) * (height / 2) },
      { x: 0, y: step * (height + 2) },
      { x: 0, y: -step * (height + 2) },
    ].map((by) => ({
      ...first,
      box: moved(first.box, by),
      cost: first.cost + 100 + Math.hypot(by.x, by.y),
    })),
  )
}

function around({ x, y }: Point, width: number, height: number, cost: number): Candidate {
  return { box: { x: x - width / 2, y: y - height / 2, width, height }, align: 'middle', cost }
}

/** Every 24 map units or so, at most twelve. */
function sharesOf(room: number): number[] {
  const count = Math.min(12, Math.floor(room / 24) + 1)
  return Array.from({ length: count }, (_, index) => (count === 1 ? 0.5 : index / (count - 1)))
}

function best<T extends Candidate>(places: readonly T[], clutter: Clutter, own?: readonly Point[]): T {
  let [chosen] = places
  if (chosen === undefined) throw new Error('No place was proposed.')
  let least = Infinity
  for (const place of [...places].sort((a, b) => a.cost - b.cost)) {
    if (place.cost >= least) break
    const covered = clutter.solid.commonArea(place.box)
    const over = covered > 0 ? 1000 + covered : 0
    const cost = place.cost + over + linesUnder(place.box, clutter, own)
    if (cost < least) {
      least = cost
      chosen = place
    }
  }
  return chosen
}

function linesUnder(box: Box, clutter: Clutter, own: readonly Point[] = []): number {
  let count = clutter.lines.near(box).length
  for (const [index, a] of own.slice(0, -1).entries()) {
    const segment = segmentBox(a, own[index + 1] ?? a)
    if (overlaps(segment, box)) count--
  }
  return Math.max(0, count) * 100
}
