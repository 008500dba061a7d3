import type { Endpoint, Message, Point } from '../model/document.ts'
import { bottom, centre, right, segmentBox } from './box.ts'
import type { Clutter } from './place-labels.ts'
import { mapStyle } from './style.ts'
import { textWidth } from './text.ts'
import type { Box, TextBox } from './types.ts'
import { wrapText } from './wrap-text.ts'

export interface Stub {
  readonly points: readonly Point[]
  readonly label: TextBox
}

const { edgeLabel } = mapStyle
const length = 22

/**
 * A message whose other end lies outside the map: a short line off the end that is on it, with the name of
 * the other at its tip. Undefined where both ends lie outside: there is nothing to draw it at.
 */
export function messageStub(
  message: Message,
  boxOf: (end: Endpoint) => Box | undefined,
  index: number,
  clutter: Clutter,
): Stub | undefined {
  const { from, to } = message
  const outside = from.kind === 'outside' ? from : to
  const inside = from.kind === 'outside' ? to : from
  const box = boxOf(inside)
  if (outside.kind !== 'outside' || box === undefined) return undefined
  const sends = inside === from
  const other = `${sends ? 'to' : 'from'} ${outside.name}`
  const label = message.label?.trim() ?? ''
  const lines = linesOf(label === '' ? other : `${label}, ${other}`)
  const places =
    inside.kind === 'node' ? offNode(box, lines) : [atBand(box, index, lines, sends ? 'right' : 'left')]
  const place = places.find((one) => isFree(one, box, clutter)) ?? places[0]
  if (place === undefined) return undefined
  clutter.solid.add(place.label.box)
  return sends ? place : { ...place, points: place.points.toReversed() }
}

function linesOf(text: string): readonly string[] {
  return wrapText(text, edgeLabel.maxWidth, edgeLabel.fontSize, edgeLabel.weight, 3)
}

/** Upright, off the middle, where the flow may attach; below first. */
function offNode(box: Box, lines: readonly string[]): Stub[] {
  const { x } = centre(box)
  const room = box.width / 2 - 12
  const offsets = room > 12 ? [18, -18, 34, -34].filter((off) => Math.abs(off) <= room) : [0]
  return [true, false].flatMap((down) =>
    offsets.map((off) => {
      const start = { x: x + off, y: down ? bottom(box) : box.y }
      const tip = { x: start.x, y: start.y + (down ? length : -length) }
      const { width, height } = sizeOf(lines)
      const corner = { x: tip.x - width / 2, y: down ? tip.y + 2 : tip.y - height - 2 }
      return { points: [start, tip], label: { lines, box: { ...corner, width, height }, align: 'middle' } }
    }),
  )
}

/** Level, off the end of the band; several stand one below the other. */
function atBand(band: Box, index: number, lines: readonly string[], arrow: 'left' | 'right'): Stub {
  const { width, height } = sizeOf(lines)
  const y = band.y + Math.min(band.height - 8, 16 + (index % 6) * 20)
  const start = { x: right(band), y }
  const tip = { x: start.x + length, y }
  const gap = arrow === 'right' ? 4 : mapStyle.message.ring + 3
  return {
    points: [start, tip],
    label: { lines, box: { x: tip.x + gap, y: y - height / 2, width, height }, align: 'start' },
  }
}

function sizeOf(lines: readonly string[]) {
  const widths = lines.map((line) => textWidth(line, edgeLabel.fontSize, edgeLabel.weight))
  return {
    width: Math.ceil(Math.max(0, ...widths)) + 2 * edgeLabel.paddingX,
    height: lines.length * edgeLabel.lineHeight + 2 * edgeLabel.paddingY,
  }
}

function isFree({ points, label }: Stub, own: Box, { solid, lines }: Clutter): boolean {
  const [start, tip] = points
  if (start === undefined || tip === undefined) return false
  const isOwn = (other: Box) => other.x === own.x && other.y === own.y
  return (
    solid.commonArea(label.box) === 0 &&
    lines.near(label.box).length === 0 &&
    solid.near(segmentBox(start, tip)).every(isOwn)
  )
}
