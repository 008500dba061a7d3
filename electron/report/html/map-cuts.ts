import { mapStyle } from '#shared/geometry/style.ts'
import { overlaps } from '#shared/geometry/box.ts'
import { inside } from '#shared/drawing/chart/boxes.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { occupiedBand } from './occupied-band.ts'

/** Map units that two neighbouring parts both show. */
const overlap = 24

/** Map units; a part smaller than this is not worth its caption. */
const smallestPart = 120

/** Paper between a seam and the nearest node. */
const clear = 3

/** White margin kept around a printed map, of the wider one that the screen has. */
const keptMargin = 2

export interface MapPart {
  readonly crop: Box
  /** Lane names stand left of every part but the first, which has them itself. */
  readonly laneNames: boolean
}

/**
 * The map cut into `columns` × `rows` parts of about equal size, row by row, at places that cut the
 * fewest nodes. No part is wider than `widest` map units, lane names included, where that can be had.
 */
export function cutMap(
  geometry: MapGeometry,
  columns: number,
  rows: number,
  widest: number,
): readonly MapPart[] {
  const all = printedBounds(geometry)
  const named = geometry.lanes.length > 0
  const longest = widest - (named ? laneNameWidth : 0)
  const across = intervals(geometry, all, 'x', columns, longest)
  if (rows === 1 && columns > 1) {
    return across.map(([left, right], index) => ({
      crop: { x: left, width: right - left, ...bandOf(geometry, all, left, right) },
      laneNames: named && index > 0,
    }))
  }
  return intervals(geometry, all, 'y', rows, Infinity).flatMap(([top, bottom]) =>
    across.map(([left, right], index) => ({
      crop: { x: left, y: top, width: right - left, height: bottom - top },
      laneNames: named && index > 0,
    })),
  )
}

/** Lanes that are empty in this part are left out; their names stand with the parts that use them. */
function bandOf(geometry: MapGeometry, all: Box, left: number, right: number) {
  const band = occupiedBand(geometry, left, right)
  if (band === null) return { y: all.y, height: all.height }
  const top = Math.max(all.y, band.top)
  return { y: top, height: Math.min(all.y + all.height, band.bottom) - top }
}

/** Width of the strip that names the lanes. */
export const laneNameWidth = mapStyle.laneTitle.width

/** Width of a part with the lane names beside it. */
export function partWidth({ crop, laneNames }: MapPart): number {
  return crop.width + (laneNames ? laneNameWidth : 0)
}

/** What is printed of a map: everything drawn, with less white around it than on screen. */
export function printedBounds({ bounds }: MapGeometry): Box {
  const trim = mapStyle.margin - keptMargin
  return {
    x: bounds.x + trim,
    y: bounds.y + trim,
    width: bounds.width - 2 * trim,
    height: bounds.height - 2 * trim,
  }
}

type Axis = 'x' | 'y'
const sizeOf = { x: 'width', y: 'height' } as const

function intervals(
  geometry: MapGeometry,
  all: Box,
  axis: Axis,
  amount: number,
  longest: number,
): readonly (readonly [number, number])[] {
  const from = all[axis]
  const end = from + all[sizeOf[axis]]
  const cuts: number[] = []
  let start = from
  for (let left = amount; left > 1; left -= 1) {
    const target = start + (end - start) / left
    const reach = (0.3 * (end - from)) / amount
    // Far enough for the parts that follow, near enough for this one.
    const low = Math.max(target - reach, end + overlap / 2 - (left - 1) * (longest - overlap))
    const high = Math.min(target + reach, start + longest - overlap)
    start = slide(geometry, axis, bestCut(geometry, axis, target, low, high), start)
    cuts.push(start)
  }
  const seams = cuts.map((cut) => seam(geometry, axis, cut))
  const starts = [from, ...seams.map(([next]) => next)]
  const ends = [...seams.map(([, last]) => last), end]
  return starts.map((first, index) => [first, ends[index] ?? end] as const)
}

/** Back to the left (upper) edge of what the cut would tear, unless nothing would be left of the part. */
function slide({ nodes }: MapGeometry, axis: Axis, cut: number, partStart: number): number {
  const boxes = Object.values(nodes).map(({ box }) => [box[axis], box[axis] + box[sizeOf[axis]]] as const)
  let at = cut
  for (;;) {
    const torn = boxes.flatMap(([start, end]) =>
      start - clear < at && end + clear > at ? start - clear : [],
    )
    if (torn.length === 0) return at
    at = Math.min(...torn)
    if (at < partStart + smallestPart) return cut
  }
}

/**
 * Where the next part begins and this one ends: they overlap a little, but no more than leaves out a
 * sliver of a node that the other part shows whole.
 */
function seam(geometry: MapGeometry, axis: Axis, cut: number): readonly [number, number] {
  const next = cut - overlap / 2
  const last = cut + overlap / 2
  const boxes = [...nodeBoxes(geometry), ...edgeLabelBoxes(geometry)].map(
    (box) => [box[axis], box[axis] + box[sizeOf[axis]]] as const,
  )
  const starting = boxes.flatMap(([start]) => (start >= next && start < last ? start - clear : []))
  const ending = boxes.flatMap(([, end]) => (end > next && end <= last ? end + clear : []))
  return [Math.min(cut, Math.max(next, ...ending)), Math.max(cut, Math.min(last, ...starting))]
}

/** The place between `low` and `high` that does the least harm, and of those the nearest to `target`. */
function bestCut(geometry: MapGeometry, axis: Axis, target: number, low: number, high: number): number {
  let best = target
  let fewest = harmAt(geometry, axis, target)
  for (let away = 4; target - away >= low || target + away <= high; away += 4) {
    for (const at of [target - away, target + away]) {
      if (at < low || at > high) continue
      const hit = harmAt(geometry, axis, at)
      if (hit < fewest) {
        fewest = hit
        best = at
      }
    }
  }
  return best
}

/** Nodes that one part shows and does not show whole; they look torn. */
export function tornNodes({ nodes }: MapGeometry, parts: readonly MapPart[]): number {
  const boxes = Object.values(nodes).map(({ box }) => box)
  return parts.reduce((torn, { crop }) => torn + boxes.filter((box) => tears(crop, box)).length, 0)
}

function tears(crop: Box, box: Box): boolean {
  return overlaps(crop, box) && !inside(box, crop)
}

/** How much a cut there would hit; a node counts for more than any number of labels on edges. */
function harmAt(geometry: MapGeometry, axis: Axis, at: number): number {
  const nodes = hits(nodeBoxes(geometry), axis, at, overlap / 2)
  return nodes * 100 + hits(edgeLabelBoxes(geometry), axis, at, clear)
}

function hits(boxes: readonly Box[], axis: Axis, at: number, around: number): number {
  return boxes.filter((box) => box[axis] < at + around && box[axis] + box[sizeOf[axis]] > at - around).length
}

/** Nodes and the names that stand beside them. */
function nodeBoxes({ nodes }: MapGeometry): readonly Box[] {
  return Object.values(nodes).flatMap(({ box, label }) =>
    label === undefined ? [box] : [box, { ...label.box, x: box.x + label.box.x, y: box.y + label.box.y }],
  )
}

function edgeLabelBoxes({ edges }: MapGeometry): readonly Box[] {
  return Object.values(edges).flatMap(({ label }) => (label === undefined ? [] : label.box))
}
