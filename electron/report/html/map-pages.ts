import { mapStyle } from '#shared/geometry/style.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { cutMap, partWidth } from './map-cuts.ts'
import type { MapPart } from './map-cuts.ts'
import type { Room } from './paper-size.ts'

/** About 5.5 pt in CSS pixels: smaller print is not read. */
const smallestPrint = (5.4 * 96) / 72

/** Larger than on screen looks clumsy on paper. */
const largestScale = 1

const mostColumns = 8
const mostRows = 6

/** Caption and white space under a part, in CSS pixels. */
const partFoot = 34

/** What usually follows a map in its chapter, as a share of a page. */
const textShare = 0.78

/** How many pages' worth turning the sheet, and each cut, is disliked. */
const dislike = { turning: 0.3, cut: 0.35 } as const

export interface MapPages {
  readonly orientation: 'portrait' | 'landscape'
  readonly parts: readonly MapPart[]
  /** CSS pixels per map unit. */
  readonly scale: number
}

export interface PageRoom extends Room {
  /** Height of kicker and headline above the first part. */
  readonly head: number
}

export interface PageRooms {
  readonly portrait: PageRoom
  readonly landscape: PageRoom
}

/** Smallest scale at which every text of the map can be read. */
export function smallestScale({ nodes }: MapGeometry): number {
  const fonts = Object.values(nodes).flatMap(({ lines, fontSize }) => (lines.length > 0 ? fontSize : []))
  return smallestPrint / Math.min(mapStyle.chip.fontSize, ...fonts)
}

/**
 * How a map goes on paper so that its smallest text stays readable: whole or in parts, one below the
 * other on portrait pages or on landscape pages of their own, whichever takes the least paper.
 */
export function mapPages(geometry: MapGeometry, rooms: PageRooms): MapPages {
  const least = smallestScale(geometry)
  for (let rows = 1; rows <= mostRows; rows += 1) {
    const readable = choices(geometry, rooms, rows, least).filter(({ scale }) => scale >= least)
    const best = cheapest(readable, rooms)
    if (best !== null) return best
  }
  // A map beyond any reason: as many pieces as allowed, as large as they can be.
  const parts = cutMap(geometry, mostColumns, mostRows, Infinity)
  return { orientation: 'landscape', parts, scale: scaleFor(parts, rooms.landscape) }
}

function choices(geometry: MapGeometry, rooms: PageRooms, rows: number, least: number): readonly MapPages[] {
  const orientations = ['portrait', 'landscape'] as const
  return Array.from({ length: mostColumns }, (_, index) => index + 1).flatMap((columns) =>
    orientations.map((orientation) => {
      const parts = cutMap(geometry, columns, rows, rooms[orientation].width / least)
      return { orientation, parts, scale: scaleFor(parts, rooms[orientation]) }
    }),
  )
}

function cheapest(all: readonly MapPages[], rooms: PageRooms): MapPages | null {
  let best: MapPages | null = null
  let least = Infinity
  for (const pages of all) {
    const cost = costOf(pages, rooms)
    if (cost < least) {
      least = cost
      best = pages
    }
  }
  return best
}

function scaleFor(parts: readonly MapPart[], room: PageRoom): number {
  const width = Math.max(...parts.map(partWidth))
  const height = Math.max(...parts.map(({ crop }) => crop.height))
  return Math.min(largestScale, room.width / width, (room.height - room.head - partFoot) / height)
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
    if (used + needed > height) {
      whole += 1
      used = 0
    }
    used += needed
  }
  return whole + used / height
}
