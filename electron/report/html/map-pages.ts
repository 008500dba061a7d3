import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Room } from './paper-size.ts'

/** 5.5 pt in CSS pixels: smaller print is not read. */
const smallestPrint = (5.5 * 96) / 72

/** Smallest scale at which every text of the map can be read. */
export function smallestScale({ nodes }: MapGeometry): number {
  const fonts = Object.values(nodes).flatMap(({ lines, fontSize }) => (lines.length > 0 ? fontSize : []))
  return smallestPrint / Math.min(mapStyle.chip.fontSize, ...fonts)
}

/** Larger than on screen looks clumsy on paper. */
const largestScale = 1

/** Map units that two neighbouring parts both show. */
const overlap = 24

export interface MapPart {
  readonly crop: Box
  /** Drawn size in CSS pixels per map unit. */
  readonly scale: number
  /** Lane names stand left of every part but the first, which has them itself. */
  readonly laneNames: boolean
}

export type MapPages =
  | { readonly orientation: 'portrait'; readonly parts: readonly [MapPart] }
  | { readonly orientation: 'landscape'; readonly parts: readonly MapPart[] }

/**
 * How a map goes on paper: on the portrait page where its text stays readable, else on a landscape page,
 * else cut into parts on several landscape pages, at places where no node is cut.
 */
export function mapPages(geometry: MapGeometry, portrait: Room, landscape: Room): MapPages {
  const { bounds } = geometry
  const least = smallestScale(geometry)
  const upright = scaleFor(bounds, portrait)
  if (upright >= least) {
    return { orientation: 'portrait', parts: [{ crop: bounds, scale: upright, laneNames: false }] }
  }
  const across = scaleFor(bounds, landscape)
  if (across >= least) {
    return { orientation: 'landscape', parts: [{ crop: bounds, scale: across, laneNames: false }] }
  }
  return { orientation: 'landscape', parts: cut(geometry, landscape, least) }
}

function scaleFor({ width, height }: Box, room: Room): number {
  return Math.min(largestScale, room.width / width, room.height / height)
}

function cut(geometry: MapGeometry, room: Room, scale: number): readonly MapPart[] {
  const { bounds } = geometry
  const names = laneNameWidth(geometry)
  const most = room.width / scale
  const columns = cuts(bounds.x, bounds.width, most, names, (x) => nodesAcross(geometry, x, 'x'))
  const rows = cuts(bounds.y, bounds.height, room.height / scale, 0, (y) => nodesAcross(geometry, y, 'y'))
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right], index) => ({
      crop: { x: left, y: top, width: right - left, height: bottom - top },
      scale,
      laneNames: index > 0 && names > 0,
    })),
  )
}

/** Width of the strip that names the lanes, 0 without lanes. */
export function laneNameWidth({ lanes }: MapGeometry): number {
  return lanes.length === 0 ? 0 : mapStyle.laneTitle.width
}

/**
 * Intervals that cover `from` … `from + length`, none longer than `most` (later ones leave room for
 * `reserve`). Each cut is moved back to where it hits the fewest nodes.
 */
function cuts(
  from: number,
  length: number,
  most: number,
  reserve: number,
  hits: (at: number) => number,
): readonly (readonly [number, number])[] {
  const end = from + length
  const intervals: (readonly [number, number])[] = []
  let start = from
  let room = most
  while (end - start > room) {
    const at = bestCut(start + room * 0.6, start + room, hits)
    intervals.push([start, at])
    start = at - overlap
    room = most - reserve
  }
  return [...intervals, [start, end]]
}

function bestCut(low: number, high: number, hits: (at: number) => number): number {
  let best = high
  let fewest = Infinity
  for (let at = high; at >= low; at -= 4) {
    const found = hits(at - overlap / 2)
    if (found < fewest) {
      fewest = found
      best = at
    }
  }
  return best
}

function nodesAcross({ nodes }: MapGeometry, at: number, axis: 'x' | 'y'): number {
  const size = axis === 'x' ? 'width' : 'height'
  return Object.values(nodes).filter(
    ({ box }) => box[axis] < at + overlap / 2 && box[axis] + box[size] > at - overlap / 2,
  ).length
}
