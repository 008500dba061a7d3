import type { Paper } from '#shared/contract/methods.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { wrapText } from '#shared/geometry/wrap-text.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Chapter, MapBlock } from '../report-model.ts'
import { blockHtml } from './block-html.ts'
import type { FlowBlock } from './block-html.ts'
import { blocksHeight } from './block-height.ts'
import { afterDimensions, besideHeight, besideHtml, dimensionsHeight, dimensionsHtml } from './beside.ts'
import { partFigures, wholeFigure } from './map-html.ts'
import { mapPages } from './map-pages.ts'
import { textRoom, wideRoom } from './paper-size.ts'
import type { PageRoom, PageRooms, Room } from './paper-size.ts'
import { legendHeight } from './split-legend.ts'
import { headlineType } from './styles.ts'
import { textHtml } from './text-html.ts'
import { wholeMap } from './whole-map.ts'

/** Letters from which a headline is set smaller. */
const longHeadline = 72

/** More lines than any headline has. */
const mostLines = 12

interface Printed {
  readonly html: string
  /** Where the chapter leaves an upright page behind its map: what is still free on it, in CSS pixels; else 0. */
  readonly left: number
}

/** All chapters; what lies behind a verdict goes on below the rest of its workflow where that leaves most of a page. */
export function chaptersHtml(
  chapters: readonly Chapter[],
  catalogue: Catalogue,
  paper: Paper,
): readonly string[] {
  let left = 0
  return chapters.map((chapter) => {
    const follows = chapter.compact === true && left > textRoom(paper).height / 2
    const printed = chapterHtml(chapter, follows, catalogue, paper)
    left = printed.left
    return printed.html
  })
}

/** A chapter; its map stands above the text, or on pages of its own where it needs them. */
function chapterHtml(chapter: Chapter, follows: boolean, catalogue: Catalogue, paper: Paper): Printed {
  const map = chapter.blocks.find((block) => block.kind === 'map')
  const blocks = chapter.blocks.filter((block) => block.kind !== 'map')
  const body = blocks.map((block) => blockHtml(block)).join('')
  const { html, left } =
    map === undefined
      ? { html: headHtml(chapter) + body, left: 0 }
      : mapped(chapter, map, blocks, body, catalogue, paper)
  const look = map === undefined && chapter.compact !== true ? 'chapter' : 'chapter mapped'
  const place = follows ? `${look} follows` : look
  return { html: `<section id="${chapter.id}" class="${place}">${html}</section>`, left }
}

function headHtml({ kicker, headline }: Chapter): string {
  const long = headline.length > longHeadline ? ' class="long"' : ''
  return `<header><p class="kicker">${escapeXml(kicker)}</p><h1${long}>${textHtml(headline)}</h1></header>`
}

function mapped(
  chapter: Chapter,
  block: MapBlock,
  blocks: readonly FlowBlock[],
  body: string,
  catalogue: Catalogue,
  paper: Paper,
): Printed {
  const full = (html: string): Printed => ({ html, left: 0 })
  const head = headHtml(chapter)
  const drawn = mapGeometry(block.document, catalogue)
  const rooms = {
    portrait: withHead(textRoom(paper), chapter.headline),
    landscape: withHead(wideRoom(paper), chapter.headline),
  }
  const below = block.split === null ? 0 : legendHeight
  const whole = wholeMap(drawn, withFoot(rooms, below), {
    portrait: blocksHeight(blocks, rooms.portrait.width, 2),
    landscape: besideHeight(blocks, rooms.landscape.width),
    dimensions: dimensionsHeight(blocks, rooms.landscape.width),
  })
  if (whole !== null) {
    const { geometry, scale, orientation, text } = whole
    const figure = wholeFigure({ block, geometry, pages: { orientation, scale, parts: [] } }, catalogue)
    if (orientation === 'portrait') return full(head + figure + body)
    if (text === 'all') return full(wide(head + figure + besideHtml(blocks)))
    const { width, height, head: used } = rooms.landscape
    const room = { width, height: height - used - below - scale * geometry.bounds.height }
    const kicker = `${chapter.kicker} · ${block.name}`
    return ownPage({ kicker, above: head + figure, blocks }, room, text === 'dimensions', paper)
  }
  const pages = mapPages(drawn, rooms)
  const figures = partFigures({ block, geometry: drawn, pages }, rooms[pages.orientation], catalogue)
  if (pages.orientation === 'portrait') return full(head + figures.join('') + body)
  const [overview = '', ...parts] = figures
  return full(wide(head + overview) + parts.map(wide).join('') + afterMap(body))
}

/** A map on a page of its own has the verdict below it where that fits; the rest goes on upright pages. */
function ownPage(
  { kicker, above, blocks }: Turned,
  { width, height }: Room,
  dimensions: boolean,
  paper: Paper,
): Printed {
  const html = (some: readonly FlowBlock[]) => some.map((block) => blockHtml(block)).join('')
  const evidence = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === 'columns'),
  )
  const verdict = blocks.slice(0, evidence)
  const fits = dimensions || blocksHeight(verdict, Math.min(width, 642), 1) < height
  if (!fits) return { html: wide(above) + afterMap(html(blocks)), left: 0 }
  const below = dimensions ? dimensionsHtml(blocks) : html(verdict)
  const rest = dimensions ? afterDimensions(blocks) : blocks.slice(evidence)
  if (rest.length === 0) return { html: wide(above + below), left: 0 }
  const page = textRoom(paper)
  const left = page.height - kickerHeight - blocksHeight(rest, page.width, 2)
  const printed = wide(above + below) + afterMap(`<p class="kicker">${textHtml(kicker)}</p>${html(rest)}`)
  return { html: printed, left: Math.max(0, left) }
}

/** What a turned page has above its text, what it could have below, and what the next page says it goes on about. */
interface Turned {
  readonly kicker: string
  readonly above: string
  readonly blocks: readonly FlowBlock[]
}

/** As the styles have it, in CSS pixels. */
const kickerHeight = 30

const wide = (content: string): string => `<div class="wide">${content}</div>`
const afterMap = (content: string): string => `<div class="after-map">${content}</div>`

/** Captions of parts have their room already; a map in one piece has none unless its split is explained. */
function withFoot({ portrait, landscape }: PageRooms, foot: number): PageRooms {
  const less = (room: PageRoom): PageRoom => ({ ...room, height: room.height - foot })
  return { portrait: less(portrait), landscape: less(landscape) }
}

/** Kicker and headline take more where the headline runs over several lines. */
function withHead(room: Room, headline: string): PageRoom {
  const { above } = headlineType
  const { size, lineHeight } = headline.length > longHeadline ? headlineType.long : headlineType
  const lines = wrapText(headline, room.width, size, 600, mostLines).length
  return { ...room, head: above + lines * lineHeight }
}
