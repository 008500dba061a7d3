import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { Paper } from '#shared/contract/methods.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Chapter, MapBlock } from '../report-model.ts'
import { blockHtml } from './block-html.ts'
import { mapFigures } from './map-html.ts'
import type { FittedMap } from './map-html.ts'
import { mapPages } from './map-pages.ts'
import { textRoom, wideRoom } from './paper-size.ts'

/** What the kicker, headline and part number take from a page that carries a map, in CSS pixels. */
const headRoom = { portrait: 190, landscape: 128 } as const

/** A chapter; a wide map stands on landscape pages of its own, under the chapter's headline. */
export function chapterHtml(chapter: Chapter, catalogue: Catalogue, paper: Paper): string {
  const map = chapter.blocks.find((block) => block.kind === 'map')
  const fitted = map === undefined ? null : fit(map, catalogue, paper)
  const figures = fitted === null ? [] : mapFigures(fitted, catalogue)
  const head = `<header><p class="kicker">${escapeXml(chapter.kicker)}</p><h1>${escapeXml(chapter.headline)}</h1></header>`
  const body = chapter.blocks.flatMap((block) => (block.kind === 'map' ? [] : blockHtml(block))).join('')
  if (fitted?.pages.orientation === 'landscape') {
    const pages = figures.map(
      (figure, index) => `<div class="wide">${index === 0 ? head : ''}${figure}</div>`,
    )
    return `<section id="${chapter.id}" class="chapter">${pages.join('')}<div class="after-map">${body}</div></section>`
  }
  return `<section id="${chapter.id}" class="chapter">${head}${figures.join('')}${body}</section>`
}

function fit(block: MapBlock, catalogue: Catalogue, paper: Paper): FittedMap {
  const geometry = mapGeometry(block.document, catalogue)
  const portrait = textRoom(paper)
  const landscape = wideRoom(paper)
  const pages = mapPages(
    geometry,
    { width: portrait.width, height: portrait.height - headRoom.portrait },
    { width: landscape.width, height: landscape.height - headRoom.landscape },
  )
  return { block, geometry, pages }
}
