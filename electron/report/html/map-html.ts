import { themes } from '#shared/design/tokens.ts'
import { mapSvg } from '#shared/drawing/map-svg.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { MapBlock } from '../report-model.ts'
import { numberWord } from '#shared/lib/words.ts'
import { legendHtml } from './split-legend.ts'
import { laneNameWidth, printedBounds } from './map-cuts.ts'
import type { MapPart } from './map-cuts.ts'
import type { MapPages } from './map-pages.ts'
import type { PageRoom } from './paper-size.ts'

/** A map that has been measured and fitted to pages. */
interface FittedMap {
  readonly block: MapBlock
  readonly geometry: MapGeometry
  readonly pages: MapPages
}

/** The map in one piece. */
export function wholeFigure(map: FittedMap, catalogue: Catalogue): string {
  const title = `Map of ${map.block.name}`
  return figure(svg(map, printedBounds(map.geometry), map.pages.scale, title, catalogue), '', map.block)
}

/** The map at a glance, then a figure a part; parts after the first carry the lane names beside them. */
export function partFigures(map: FittedMap, room: PageRoom, catalogue: Catalogue): readonly string[] {
  const { parts } = map.pages
  const all = printedBounds(map.geometry)
  const free = room.height - room.head - overviewFoot
  const scale = Math.min(map.pages.scale, room.width / all.width, free / all.height)
  const title = `Map of ${map.block.name}, all of it`
  const caption = `The whole map at a glance; its ${numberWord(parts.length)} parts follow.`
  return [
    figure(svg(map, all, scale, title, catalogue), caption, map.block),
    ...parts.map((part, index) => {
      const words = `Part ${index + 1} of ${parts.length}`
      return figure(partSvgs(map, part, words, catalogue).join(''), words, map.block)
    }),
  ]
}

/** Caption and white space under the overview, in CSS pixels. */
const overviewFoot = 36

function figure(content: string, caption: string, { split }: MapBlock): string {
  const said = [
    caption === '' ? '' : `<span>${escapeXml(caption)}</span>`,
    split === null ? '' : legendHtml(split),
  ]
  const words = said.join('')
  const below = words === '' ? '' : `<figcaption>${words}</figcaption>`
  return `<figure class="map"><div class="map-part">${content}</div>${below}</figure>`
}

function partSvgs(map: FittedMap, part: MapPart, words: string, catalogue: Catalogue): readonly string[] {
  const title = `Map of ${map.block.name}, ${words.toLowerCase()}`
  const main = svg(map, part.crop, map.pages.scale, title, catalogue)
  if (!part.laneNames) return [main]
  const names = laneNameCrop(map.geometry, part.crop)
  return [svg(map, names, map.pages.scale, 'Departments', catalogue), main]
}

function laneNameCrop(geometry: MapGeometry, crop: Box): Box {
  const x = geometry.lanes[0]?.box.x ?? crop.x
  return { ...crop, x, width: laneNameWidth }
}

function svg(
  { block, geometry }: FittedMap,
  crop: Box,
  scale: number,
  title: string,
  catalogue: Catalogue,
): string {
  return mapSvg(block.document, catalogue, {
    theme: themes.light,
    title,
    width: crop.width * scale,
    ...(block.split === null ? {} : { split: block.split }),
    marks: new Map(block.marks.map(({ about, text }) => [about, text])),
    geometry: { ...geometry, bounds: crop },
  })
}
