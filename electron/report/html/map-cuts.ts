import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'

/** Map units that two neighbouring parts both show. */
const overlap = 24

/** White margin kept around a printed map, of the wider one that the screen has. */
const keptMargin = 8

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
  return intervals(geometry, all, 'y', rows, Infinity).flatMap(([top, bottom]) =>
    across.map(([left, right], index) => ({
      crop: { x: left, y: top, width: right - left, height: bottom - top },
      laneNames: named && index > 0,
    })),
  )
}

/** Width of the strip that names the lanes. */
export const laneNameWidth = mapStyle.laneTitle.width

/** Width of a part with the lane names beside it. */
export function partWidth({ crop, laneNames }: MapPart): number {
  return crop.width + (laneNames ? laneNameWidth : 0)
}

function printedBounds({ bounds }: MapGeometry): Box {
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
    start = bestCut(geometry, axis, target, low, high)
    cuts.push(start)
  }
  const starts = [from, ...cuts.map((cut) => cut - overlap / 2)]
  const ends = [...cuts.map((cut) => cut + overlap / 2), end]
  return starts.map((first, index) => [first, ends[index] ?? end] as const)
}

/** The place between `low` and `high` that cuts the fewest nodes, and of those the nearest to `target`. */
function bestCut(geometry: MapGeometry, axis: Axis, target: number, low: number, high: number): number {
  let best = target
  let fewest = nodesAt(geometry, axis, target)
  for (let away = 4; target - away >= low || target + away <= high; away += 4) {
    for (const at of [target - away, target + away]) {
      if (at < low || at > high) continue
      const hit = nodesAt(geometry, axis, at)
      if (hit < fewest) {
        fewest = hit
        best = at
      }
    }
  }
  return best
}

function nodesAt({ nodes }: MapGeometry, axis: Axis, at: number): number {
  const low = at - overlap / 2
  const high = at + overlap / 2
  return Object.values(nodes).filter(({ box }) => box[axis] < high && box[axis] + box[sizeOf[axis]] > low)
    .length
}
