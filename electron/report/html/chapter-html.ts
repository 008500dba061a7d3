import type { Paper } from '#shared/contract/methods.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { wrapText } from '#shared/geometry/wrap-text.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Chapter, MapBlock } from '../report-model.ts'
import { blockHtml } from './block-html.ts'
import type { FlowBlock } from './block-html.ts'
import { blocksHeight } from './block-height.ts'
import { besideHeight, besideHtml } from './beside.ts'
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

/** A chapter; its map stands above the text, or on pages of its own where it needs them. */
export function chapterHtml(chapter: Chapter, catalogue: Catalogue, paper: Paper): string {
  const map = chapter.blocks.find((block) => block.kind === 'map')
  const blocks = chapter.blocks.filter((block) => block.kind !== 'map')
  const body = blocks.map((block) => blockHtml(block)).join('')
  const content =
    map === undefined ? headHtml(chapter) + body : mapped(chapter, map, blocks, body, catalogue, paper)
  const look = map === undefined && chapter.compact !== true ? 'chapter' : 'chapter mapped'
  return `<section id="${chapter.id}" class="${look}">${content}</section>`
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
): string {
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
  })
  if (whole !== null) {
    const { geometry, scale, orientation, withText } = whole
    const figure = wholeFigure({ block, geometry, pages: { orientation, scale, parts: [] } }, catalogue)
    if (orientation === 'portrait') return head + figure + body
    if (withText) return wide(head + figure + besideHtml(blocks))
    const room = rooms.landscape.height - rooms.landscape.head - below - scale * geometry.bounds.height
    return ownPage(`${chapter.kicker} · ${block.name}`, head + figure, blocks, room)
  }
  const pages = mapPages(drawn, rooms)
  const figures = partFigures({ block, geometry: drawn, pages }, rooms[pages.orientation], catalogue)
  if (pages.orientation === 'portrait') return head + figures.join('') + body
  const [overview = '', ...parts] = figures
  return wide(head + overview) + parts.map(wide).join('') + afterMap(body)
}

/** A map on a page of its own has the verdict below it where that fits; the evidence follows. */
function ownPage(reference: string, above: string, blocks: readonly FlowBlock[], room: number): string {
  const evidence = blocks.findIndex(({ kind }) => kind === 'columns')
  const first = blocks.slice(0, Math.max(0, evidence))
  const fits = blocksHeight(first, 642, 1) < room
  const html = (some: readonly FlowBlock[]) => some.map((block) => blockHtml(block)).join('')
  if (!fits) return wide(above) + afterMap(html(blocks))
  const kicker = `<p class="kicker">${textHtml(reference)}</p>`
  return wide(above + html(first)) + afterMap(kicker + html(blocks.slice(first.length)))
}

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
