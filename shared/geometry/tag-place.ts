import { bottom, commonArea, right } from './box.ts'
import type { Box, MapGeometry } from './types.ts'

/** How far a tag stands out beyond the side of its node. */
const OUT = 6
const LINE = 3

/**
 * Where a tag stands on the border of a node: the corner where it covers least of the words beside edges, the upper
 * right one before the others.
 */
export function tagPlace(node: Box, tag: Pick<Box, 'width' | 'height'>, words: readonly Box[]): Box {
  const [first, ...others] = corners(node, tag)
  return others.reduce((best, each) => (covered(each, words) < covered(best, words) ? each : best), first)
}

/** The words that edges and messages say. */
export function wordsBesideEdges({
  edges,
  messages,
}: Pick<MapGeometry, 'edges' | 'messages'>): readonly Box[] {
  return [...Object.values(edges), ...Object.values(messages)].flatMap(({ label }) => label?.box ?? [])
}

function corners(node: Box, { width, height }: Pick<Box, 'width' | 'height'>): readonly [Box, Box, Box, Box] {
  const [far, near] = [right(node) - width + OUT, node.x - OUT]
  const [high, low] = [node.y - LINE - height / 2, bottom(node) + LINE - height / 2]
  const at = (x: number, y: number): Box => ({ x, y, width, height })
  return [at(far, high), at(far, low), at(near, low), at(near, high)]
}

/** Whether a tag lies on any of these. */
export function tagCovers(tag: Box, words: readonly Box[]): boolean {
  return covered(tag, words) > 0
}

function covered(tag: Box, words: readonly Box[]): number {
  return words.reduce((area, word) => area + commonArea(tag, word), 0)
}
