import type { Theme } from '../../design/tokens.ts'
import { grow } from '../../geometry/box.ts'
import { PART_OUTLINE, PART_ROOM, PART_WAY, partBoxes } from '../../geometry/part-ground.ts'
import { partNames } from '../../geometry/part-names.ts'
import type { PartName } from '../../geometry/part-names.ts'
import type { Box, MapGeometry } from '../../geometry/types.ts'
import { percent } from '../../lib/words.ts'
import type { Island } from '../../model/analysis/split.ts'
import { element, escapeXml } from './svg-text.ts'

/** What a map needs of an island to draw it; islands are numbered as they come. */
export type MapIsland = Pick<Island, 'nodeIds' | 'edgeIds' | 'share'>

const NAME = { fontSize: 11, weight: 600 } as const

/**
 * One outline around all of the island: its nodes and the ways between them a little larger in the colour of the outline
 * first, then as they are. Belongs under everything but the lanes.
 */
export function drawIsland(geometry: MapGeometry, island: MapIsland, theme: Theme): string {
  const boxes = partBoxes(island, geometry)
  const path = island.edgeIds.flatMap((id) => geometry.edges[id]?.path ?? []).join('')
  const ground = (colour: string, more: number) =>
    boxes.map((box) => element('rect', { ...grow(box, PART_ROOM + more), rx: 8, fill: colour })).join('') +
    (path === ''
      ? ''
      : element('path', {
          d: path,
          fill: 'none',
          stroke: colour,
          'stroke-width': 2 * (PART_WAY + more),
          'stroke-linejoin': 'round',
        }))
  return ground(theme.automate, PART_OUTLINE) + ground(theme.automateWash, 0)
}

/** Where the names of islands stand in what is printed of the map, clear of what is drawn and of other marks. */
export function islandNames(
  geometry: MapGeometry,
  islands: readonly MapIsland[],
  taken: readonly Box[],
): PartName[] {
  const parts = islands.map((island, at) => ({
    boxes: partBoxes(island, geometry).map((box) => grow(box, PART_ROOM)),
    names: [
      `Island ${at + 1} · ${percent(island.share)} of handling time`,
      `Island ${at + 1}`,
      String(at + 1),
    ],
  }))
  return partNames(geometry, parts, { ...NAME, within: geometry.bounds, taken }).filter(
    (name) => name !== null,
  )
}

export function drawIslandName({ text, box }: PartName, theme: Theme): string {
  const attributes = {
    x: box.x + 2,
    y: box.y + box.height / 2 + 0.36 * NAME.fontSize,
    'font-size': NAME.fontSize,
    'font-weight': NAME.weight,
    fill: theme.automate,
  }
  // As words on an edge: an outline of the letters would be a second text in a PDF.
  return element('rect', { ...box, rx: 3, fill: theme.paper }) + element('text', attributes, escapeXml(text))
}
