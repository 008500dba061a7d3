import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { textWidth } from '#shared/geometry/text.ts'
import type { Paper } from '#shared/contract/methods.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Chapter, MapBlock } from '../report-model.ts'
import { blockHtml } from './block-html.ts'
import { mapFigures } from './map-html.ts'
import type { FittedMap } from './map-html.ts'
import { mapPages } from './map-pages.ts'
import type { PageRoom } from './map-pages.ts'
import { textRoom, wideRoom } from './paper-size.ts'
import type { Room } from './paper-size.ts'
import { headlineType } from './styles.ts'

/** Letters from which a headline is set smaller. */
const longHeadline = 72

/** A chapter; a wide map stands on landscape pages of its own, under the chapter's headline. */
export function chapterHtml(chapter: Chapter, catalogue: Catalogue, paper: Paper): string {
  const map = chapter.blocks.find((block) => block.kind === 'map')
  const fitted = map === undefined ? null : fit(chapter, map, catalogue, paper)
  const figures = fitted === null ? [] : mapFigures(fitted, catalogue)
  const head = `<header><p class="kicker">${escapeXml(chapter.kicker)}</p><h1${chapter.headline.length > longHeadline ? ' class="long"' : ''}>${escapeXml(chapter.headline)}</h1></header>`
  const body = chapter.blocks.flatMap((block) => (block.kind === 'map' ? [] : blockHtml(block))).join('')
  if (fitted?.pages.orientation === 'landscape') {
    const pages = figures.map(
      (figure, index) => `<div class="wide">${index === 0 ? head : ''}${figure}</div>`,
    )
    return `<section id="${chapter.id}" class="chapter">${pages.join('')}<div class="after-map">${body}</div></section>`
  }
  return `<section id="${chapter.id}" class="chapter">${head}${figures.join('')}${body}</section>`
}

function fit(chapter: Chapter, block: MapBlock, catalogue: Catalogue, paper: Paper): FittedMap {
  const geometry = mapGeometry(block.document, catalogue)
  const rooms = {
    portrait: withHead(textRoom(paper), chapter.headline),
    landscape: withHead(wideRoom(paper), chapter.headline),
  }
  return { block, geometry, pages: mapPages(geometry, rooms) }
}

/** Kicker and headline take more where the headline runs over several lines. */
function withHead(room: Room, headline: string): PageRoom {
  const { size, lineHeight, above } = headlineType
  const lines = Math.ceil(textWidth(headline, size, 600) / (room.width * 0.95))
  return { ...room, head: above + lines * lineHeight }
}
