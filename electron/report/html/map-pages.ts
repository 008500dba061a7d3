import { mapStyle } from '#shared/geometry/style.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { cutMap, partWidth, tornNodes } from './map-cuts.ts'
import type { MapPart } from './map-cuts.ts'
import type { PageRoom, PageRooms } from './paper-size.ts'
import { largestScale } from './whole-map.ts'

/** 4.7 pt in CSS pixels: smaller print is not read. */
const smallestPrint = (4.7 * 96) / 72

const mostColumns = 8
const mostRows = 6
const mostOnPage = 3

/** Caption and white space under a part, in CSS pixels. */
const partFoot = 29

/** What usually follows a map in its chapter, as a share of a page. */
const textShare = 0.78

/** How many pages' worth turning the sheet, each cut and each torn node is disliked. */
const dislike = { turning: 0.3, cut: 0.35, torn: 0.5 } as const

export interface MapPages {
  readonly orientation: 'portrait' | 'landscape'
  readonly parts: readonly MapPart[]
  /** CSS pixels per map unit. */
  readonly scale: number
}

/** Smallest scale at which every text of the map can be read. */
export function smallestScale({ nodes }: MapGeometry): number {
  const fonts = Object.values(nodes).flatMap(({ lines, fontSize }) => (lines.length > 0 ? fontSize : []))
  return smallestPrint / Math.min(mapStyle.chip.fontSize, ...fonts)
}

/**
 * How a map that no sheet shows whole goes on paper so that its smallest text stays readable: in parts, one
 * below the other on portrait pages or on landscape pages of their own, whichever takes the least paper.
 */
export function mapPages(geometry: MapGeometry, rooms: PageRooms): MapPages {
  const least = smallestScale(geometry)
  for (let rows = 1; rows <= mostRows; rows += 1) {
    const readable = choices(geometry, rooms, rows, least).filter(({ scale }) => scale >= least)
    const best = cheapest(readable, geometry, rooms)
    if (best !== null) return best
  }
  // A map beyond any reason: as many pieces as allowed, as large as they can be.
  const parts = cutMap(geometry, mostColumns, mostRows, Infinity)
  return { orientation: 'landscape', parts, scale: scaleFor(parts, rooms.landscape, 1) }
}

function choices(geometry: MapGeometry, rooms: PageRooms, rows: number, least: number): readonly MapPages[] {
  const orientations = ['portrait', 'landscape'] as const
  return upTo(mostColumns).flatMap((columns) =>
    orientations.flatMap((orientation) => {
      const room = rooms[orientation]
      const parts = cutMap(geometry, columns, rows, room.width / least)
      return upTo(Math.min(mostOnPage, parts.length)).map((onPage) => ({
        orientation,
        parts,
        scale: scaleFor(parts, room, onPage),
      }))
    }),
  )
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

function cheapest(all: readonly MapPages[], geometry: MapGeometry, rooms: PageRooms): MapPages | null {
  let best: MapPages | null = null
  let least = Infinity
  for (const pages of all) {
    const cost = costOf(pages, rooms) + tornNodes(geometry, pages.parts) * dislike.torn
    if (cost < least) {
      least = cost
      best = pages
    }
  }
  return best
}

/** The largest scale at which every part fits a page and the first `onPage` stand on one, below the headline. */
function scaleFor(parts: readonly MapPart[], room: PageRoom, onPage: number): number {
  const width = Math.max(...parts.map(partWidth))
  const heights = parts.map(({ crop }) => crop.height)
  const free = room.height - room.head
  const together = heights.slice(0, onPage).reduce((sum, height) => sum + height, 0)
  return Math.min(
    largestScale,
    room.width / width,
    (free - partFoot) / Math.max(...heights),
    (free - onPage * partFoot) / together,
  )
}

/** Pages the chapter will take, with what we dislike about the form added. */
function costOf(pages: MapPages, rooms: PageRooms): number {
  const cuts = (pages.parts.length - 1) * dislike.cut
  const filled = stack(pages, rooms[pages.orientation])
  if (pages.orientation === 'portrait') return Math.ceil(filled + textShare) + cuts
  return Math.ceil(filled) + 1 + cuts + dislike.turning
}

/** Pages filled by the headline and the parts, one below the other, none cut by a page break. */
function stack({ parts, scale }: MapPages, { height, head }: PageRoom): number {
  let whole = 0
  let used = head
  for (const { crop } of parts) {
    const needed = crop.height * scale + partFoot
    if (used + needed > height + 0.5) {
      whole += 1
      used = 0
    }
    used += needed
  }
  return whole + used / height
}
