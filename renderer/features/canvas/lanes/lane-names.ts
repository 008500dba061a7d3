import { mapStyle } from '#shared/geometry/style.ts'
import { textWidth } from '#shared/geometry/text.ts'
import type { LaneBand } from '#shared/geometry/types.ts'
import { wrapWithin } from '#shared/geometry/wrap-text.ts'

/** How the lanes' names are set at a zoom, all lengths in map units. */
export interface LaneNames {
  /** Side by side with their bands; else upright, as on paper. */
  readonly level: boolean
  /** Of the column that the names stand in. */
  readonly width: number
  /** One for each lane. */
  readonly titles: readonly LaneName[]
}

export interface LaneName {
  /** None where the band is too low on screen for any. */
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly lineHeight: number
  /** Set level, also where the others stand upright: a collapsed lane is too low for that. */
  readonly level: boolean
  /** From the head of the band to the middle of the words; below the sign that closes the lane. */
  readonly middle: number
}

/** The column the names stand in, in map units, and what it was set for. */
export interface Column {
  readonly x: number
  readonly width: number
  readonly zoom: number
  readonly growth: number
}

/** Pixels on screen: never smaller than this, whatever the zoom. */
const UPRIGHT = 11
const LEVEL = 12
const SMALLEST = 9
/** Least size of what is to be hit: the lane's name, and the sign that opens and closes it. */
export const TARGET = 24
/** What that sign takes of the head of a lane, with a gap under it. */
const SIGN = 12

/** Of the column of level names, in pixels at usual text size. */
const widest = 176
const indent = 22
const padding = 10

/** Upright names may make their column so wide, in map units: to where the map begins. */
const widestUpright = 60

const { laneTitle, strip } = mapStyle
const proportion = laneTitle.lineHeight / laneTitle.fontSize

/** Zoom in steps, so that names are set anew a few times on the way, not in every frame; the step below. */
export function zoomStep(zoom: number): number {
  return zoom >= 1 ? 1 : stepBelow(zoom)
}

/** How much larger names must be set than the map's own: what text has grown by, less what the zoom brings already. */
export function growthAt(growth: number, zoom: number): number {
  return Math.max(1, growth / Math.max(1, stepBelow(zoom)))
}

function stepBelow(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(zoom) * 6) / 6)
}

/**
 * Names that can be read at any zoom: upright as long as all of them fit whole into their bands at a size
 * that can be read, else level, in as many lines as the bands bear. `growth` is how much larger all text is
 * drawn (on a projector, on a very large window).
 */
export function laneNames(lanes: readonly LaneBand[], zoom: number, growth: number): LaneNames {
  return upright(lanes, zoom, growth) ?? level(lanes, zoom, growth)
}

function upright(lanes: readonly LaneBand[], zoom: number, growth: number): LaneNames | null {
  const fontSize = Math.max(laneTitle.fontSize, (UPRIGHT * growth) / zoom)
  const lineHeight = fontSize * proportion
  const room = laneTitle.padding * (fontSize / laneTitle.fontSize)
  const sign = SIGN / Math.min(1, zoom)
  const titles = lanes.map((lane): LaneName | null => {
    if (lane.hides !== undefined || lane.low === true) return stripName(lane, zoom, growth)
    const { weight, maxLines } = laneTitle
    const wrapped = wrapWithin(lane.name, {
      width: lane.box.height - sign - room / 2,
      fontSize,
      weight,
      maxLines,
    })
    if (wrapped.cut || wrapped.lines.some((line) => breaksWord(lane.name, line))) return null
    const longest = Math.max(...wrapped.lines.map((line) => textWidth(line, fontSize, weight)))
    const middle = Math.max(lane.box.height / 2, sign + longest / 2)
    return { lines: wrapped.lines, fontSize, lineHeight, level: false, middle }
  })
  const set = titles.filter((title) => title !== null)
  const most = Math.max(1, ...set.filter((title) => !title.level).map(({ lines }) => lines.length))
  const width = Math.max(laneTitle.width, most * lineHeight + 8, TARGET / zoom)
  return set.length < titles.length || width > widestUpright ? null : { level: false, width, titles: set }
}

/** Whether the line ends within a word of the name. */
function breaksWord(name: string, line: string): boolean {
  const after = name[name.indexOf(line) + line.length]
  return after !== undefined && /[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(line)
}

/** One line beside the column of upright names. */
function stripName(lane: LaneBand, zoom: number, growth: number): LaneName {
  const pixels = Math.min(LEVEL * growth, Math.max(SMALLEST, lane.box.height * zoom - 4))
  const fontSize = Math.max(laneTitle.fontSize, pixels / zoom)
  const { weight } = laneTitle
  const { lines } = wrapWithin(wordsOf(lane), { width: laneTitle.maxWidth, fontSize, weight, maxLines: 1 })
  const lineHeight = Math.max(fontSize * proportion, strip.nameHeight - 4)
  // Under the name of a collapsed lane stands what it hides; in a lane that a row does not use there is nothing.
  const middle = lane.hides === undefined ? lane.box.height / 2 : 2 + lineHeight / 2
  return { lines, fontSize, lineHeight, level: true, middle }
}

function level(lanes: readonly LaneBand[], zoom: number, growth: number): LaneNames {
  const unit = growth / Math.min(1, zoom)
  const titles = lanes.map((lane) => levelName(lane, zoom, growth))
  const { weight } = laneTitle
  const needed = titles.flatMap(({ lines, fontSize }) =>
    lines.map((line) => textWidth(line, fontSize, weight)),
  )
  const width = Math.max(...needed, 40 * unit) + (indent + padding) * unit
  return { level: true, width, titles }
}

function levelName(lane: LaneBand, zoom: number, growth: number): LaneName {
  const height = lane.box.height * zoom
  const pixels = Math.min(LEVEL * growth, height - 2)
  const fontSize = Math.max(pixels, SMALLEST) / Math.min(1, zoom)
  const lineHeight = fontSize * proportion
  const middle = lane.box.height / 2
  if (height < SMALLEST + 1) return { lines: [], fontSize, lineHeight, level: true, middle }
  const maxLines = Math.max(1, Math.min(4, Math.floor((height - 4) / (lineHeight * Math.min(1, zoom)))))
  const width = ((widest - indent - padding) * growth) / Math.min(1, zoom)
  const { lines } = wrapWithin(wordsOf(lane), { width, fontSize, weight: laneTitle.weight, maxLines })
  return { lines, fontSize, lineHeight, level: true, middle }
}

function wordsOf({ name, hides }: LaneBand): string {
  return hides === undefined ? name : `${name} · ${hides}`
}

/** Where level words begin, from the left of the column: after the sign that opens and closes the lane. */
export function indentOf(zoom: number, growth: number): number {
  return (indent * growth) / Math.min(1, zoom)
}
