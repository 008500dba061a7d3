import type { Paper } from '#shared/contract/methods.ts'

/** Millimetres. */
const sheet: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

/** Page margins in millimetres: portrait text pages, and landscape pages for wide maps. */
export const margins = {
  text: { top: 19, side: 20, bottom: 22 },
  wide: { top: 11, side: 10, bottom: 15 },
} as const

const pxPerMm = 96 / 25.4

export interface Room {
  readonly width: number
  readonly height: number
}

export interface PageRoom extends Room {
  /** Height of kicker and headline above the first part. */
  readonly head: number
}

export interface PageRooms {
  readonly portrait: PageRoom
  readonly landscape: PageRoom
}

/** Room between the margins of a portrait page, in CSS pixels. */
export function textRoom(paper: Paper): Room {
  const { width, height } = sheet[paper]
  return room(width, height, margins.text)
}

/** Room between the margins of a landscape page, in CSS pixels. */
export function wideRoom(paper: Paper): Room {
  const { width, height } = sheet[paper]
  return room(height, width, margins.wide)
}

function room(width: number, height: number, margin: { top: number; side: number; bottom: number }): Room {
  return {
    width: (width - 2 * margin.side) * pxPerMm,
    height: (height - margin.top - margin.bottom) * pxPerMm,
  }
}
