import { grow, moved, overlaps } from '#shared/geometry/box.ts'
import { tagCovers, tagPlace, wordsBesideEdges } from '#shared/geometry/tag-place.ts'
import { textWidth } from '#shared/geometry/text.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { lookWords } from './overlay-marks.ts'
import type { NodeLook } from './overlay-marks.ts'

/** The sign of a look on the corner of its node, with its word where there is room for it. */
export interface OverlayTag {
  readonly place: Box
  /** Empty: the sign stands alone; the legend says what it means. */
  readonly word: string
}

export const SIGN = 12
const TAG = 16
/** As far as a tag can reach from its node. */
const NEAR = 128

/**
 * A tag for each place, in their order: clear of the words on the map, of other nodes and of the tags before it; its sign
 * alone where its word would cover any of them. Words are left out where signs are drawn larger against a small zoom.
 */
export function overlayTags(
  places: readonly { readonly id: string; readonly look: NodeLook; readonly box: Box }[],
  geometry: MapGeometry,
  growth: number,
): readonly OverlayTag[] {
  const words = [...wordsBesideEdges(geometry), ...wordsBesideNodes(geometry)]
  const nodes = Object.values(geometry.nodes)
  const tags: Box[] = []
  return places.map(({ id, look, box }) => {
    const near = grow(box, NEAR)
    const others = nodes.filter((node) => node.id !== id).map((node) => node.box)
    const taken = [...words, ...others, ...tags].filter((each) => overlaps(each, near))
    const height = TAG * growth
    const named = growth === 1 ? withWord(box, lookWords[look], taken) : null
    const tag = named ?? { place: tagPlace(box, { width: height, height }, taken), word: '' }
    tags.push(tag.place)
    return tag
  })
}

/** With its word; null where that covers something. */
function withWord(box: Box, word: string, taken: readonly Box[]): OverlayTag | null {
  const place = tagPlace(box, { width: TAG + textWidth(word, 10, 600) + 4, height: TAG }, taken)
  return tagCovers(place, taken) ? null : { place, word }
}

function wordsBesideNodes({ nodes }: MapGeometry): readonly Box[] {
  return Object.values(nodes).flatMap(({ box, label, entry }) =>
    [label, entry].flatMap((text) => (text === undefined ? [] : [moved(text.box, box)])),
  )
}
