import { themes } from '#shared/design/tokens.ts'
import { mapSvg } from '#shared/drawing/map-svg.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { MapBlock } from '../report-model.ts'
import { laneNameWidth } from './map-cuts.ts'
import type { MapPart } from './map-cuts.ts'
import type { MapPages } from './map-pages.ts'

/** A map that has been measured and fitted to pages. */
export interface FittedMap {
  readonly block: MapBlock
  readonly geometry: MapGeometry
  readonly pages: MapPages
}

/** `Part 2 of 3`; empty for a map in one piece. */
function partWords(index: number, amount: number): string {
  if (amount === 1) return ''
  return `Part ${index + 1} of ${amount}`
}

/** One figure a part; parts after the first carry the lane names beside them. */
export function mapFigures(map: FittedMap, catalogue: Catalogue): readonly string[] {
  const { parts } = map.pages
  return parts.map((part, index) => {
    const words = partWords(index, parts.length)
    const caption = words === '' ? '' : `<figcaption>${escapeXml(words)}</figcaption>`
    return `<figure class="map"><div class="map-part">${partSvgs(map, part, words, catalogue).join('')}</div>${caption}</figure>`
  })
}

function partSvgs(map: FittedMap, part: MapPart, words: string, catalogue: Catalogue): readonly string[] {
  const title = words === '' ? `Map of ${map.block.name}` : `Map of ${map.block.name}, ${words.toLowerCase()}`
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
    emphasise: block.highlight,
    geometry: { ...geometry, bounds: crop },
  })
}
