import { mapStyle } from '#shared/geometry/style.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { printedBounds } from './map-cuts.ts'
import type { PageRoom, PageRooms } from './paper-size.ts'
import { pressMap } from './press-map.ts'

/** Points as CSS pixels. */
const pt = 96 / 72

/** Step names: comfortable to read; still read; the least for a map that would otherwise be cut. */
const names = { comfortable: 5.6 * pt, readable: 4.7 * pt, least: 4.2 * pt } as const

/** Step names of about 9 pt: larger looks clumsy beside the text. */
export const largestScale = 0.9

/** White space around the figure. */
const figureSpace = 14

interface WholeMap {
  readonly orientation: 'portrait' | 'landscape'
  /** Pressed to the paper. */
  readonly geometry: MapGeometry
  /** CSS pixels per map unit. */
  readonly scale: number
  /** The text stands on the map's page: all of it, only the verdict and its dimensions, or none that was reckoned with. */
  readonly text: 'all' | 'dimensions' | 'none'
}

/** Height of the chapter's text, in CSS pixels, set in each orientation. */
interface TextHeights {
  readonly portrait: number
  readonly landscape: number
  /** Of the verdict and its dimensions alone, on a turned page. */
  readonly dimensions: number
}

/**
 * A map in one piece on one page: with its text on an upright page where the names stay readable, with its
 * text on a turned page, or on a page of its own. Null where no sheet shows it readably.
 */
export function wholeMap(geometry: MapGeometry, rooms: PageRooms, text: TextHeights): WholeMap | null {
  const upright = fitted(geometry, rooms.portrait, text.portrait)
  const turned = fitted(geometry, rooms.landscape, text.landscape)
  const size = nameSize(geometry)
  const readable = (map: Fitted, least: number): boolean => map.scale * size >= least - 0.01
  if (readable(upright, names.readable)) return { orientation: 'portrait', text: 'all', ...upright }
  if (readable(turned, names.readable)) return { orientation: 'landscape', text: 'all', ...turned }
  const alone = fitted(geometry, rooms.portrait, 0)
  // Small print stays small however much room it is given.
  const noLarger = Math.min(names.comfortable, largestScale * size)
  if (readable(alone, noLarger)) {
    const together = readable(upright, names.least) ? upright : alone
    return { orientation: 'portrait', text: 'all', ...together }
  }
  const wide = fitted(geometry, rooms.landscape, 0)
  if (!readable(wide, names.least)) return null
  const shares = (map: Fitted): boolean =>
    readable(map, names.least) && map.scale > wide.scale * littleSmaller
  if (shares(turned)) return { orientation: 'landscape', text: 'all', ...turned }
  const partly = fitted(geometry, rooms.landscape, text.dimensions)
  return shares(partly)
    ? { orientation: 'landscape', text: 'dimensions', ...partly }
    : { orientation: 'landscape', text: 'none', ...wide }
}

/** A map gives up so much of its size to have its text, or the first of it, on the same page. */
const littleSmaller = 0.9

type Fitted = Pick<WholeMap, 'geometry' | 'scale'>

/** As large as the room allows, pressed no more than comfortable reading asks for. */
function fitted(geometry: MapGeometry, room: PageRoom, text: number): Fitted {
  const height = room.height - room.head - figureSpace - text
  const printed = printedBounds(geometry)
  const byHeight = Math.min(largestScale, Math.max(0, height) / printed.height)
  const wished = Math.min(byHeight, names.comfortable / nameSize(geometry))
  const margins = geometry.bounds.width - printed.width
  const pressed = wished > 0 ? pressMap(geometry, room.width / wished + margins) : geometry
  return { geometry: pressed, scale: Math.min(byHeight, room.width / printedBounds(pressed).width) }
}

/** Font size of the smallest step name, in map units. */
export function nameSize({ nodes }: MapGeometry): number {
  const sizes = Object.values(nodes).flatMap(({ lines, fontSize }) => (lines.length > 0 ? fontSize : []))
  return Math.min(mapStyle.step.fontSize, ...sizes)
}
