import type { Point, Size } from '../model/document.ts'
import { BoxIndex } from './box-index.ts'
import { centre } from './box.ts'
import { lineBoxes, segments, solidBoxes } from './ground.ts'
import type { Box, MapGeometry } from './types.ts'

/** Least distance of a note from what it is about, and how much farther each further try goes, in map units. */
const GAP = 24
const TRIES = 8

/** What crossing one line costs, in map units of distance. */
const LINE = 40

/**
 * Where a new note of a size stands best beside what it is about: near it, on free ground, over as few lines as can be.
 * Undefined where the map does not hold what it is about.
 */
export function notePlace(geometry: MapGeometry, about: string, size: Size): Point | undefined {
  const anchor = anchorOf(geometry, about)
  if (anchor === undefined) return undefined
  const solid = new BoxIndex(solidBoxes(geometry))
  const lines = new BoxIndex(lineBoxes(geometry))
  let [best, least] = [placeAt(anchor, size, 0, 1, GAP), Infinity]
  for (let step = 0; step < TRIES; step++) {
    for (const [aside, over] of directions) {
      const place = placeAt(anchor, size, aside, over, GAP + step * GAP)
      const covered = solid.commonArea(place)
      const cost = (covered > 0 ? 1e4 + covered : 0) + lines.near(place).length * LINE + away(place, anchor)
      if (cost < least) [best, least] = [place, cost]
    }
  }
  return { x: best.x, y: best.y }
}

/** Below first, as under a picture; then above, then beside. */
const directions = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
  [1, 0],
  [-1, 0],
] as const

/** The middle of the longest stretch of a line, or the whole of a node. */
function anchorOf(geometry: MapGeometry, id: string): Box | undefined {
  const node = geometry.nodes[id]
  if (node !== undefined) return node.box
  const stretches = segments(geometry.edges[id] ?? geometry.messages[id] ?? { points: [] })
  const [longest] = stretches.toSorted((one, other) => other.width + other.height - one.width - one.height)
  return longest === undefined ? undefined : { ...centre(longest), width: 0, height: 0 }
}

function placeAt(anchor: Box, { width, height }: Size, aside: number, over: number, gap: number): Box {
  const middle = centre(anchor)
  return {
    x: middle.x - width / 2 + aside * ((anchor.width + width) / 2 + gap),
    y: middle.y - height / 2 + over * ((anchor.height + height) / 2 + gap),
    width,
    height,
  }
}

function away(place: Box, anchor: Box): number {
  const [one, other] = [centre(place), centre(anchor)]
  return Math.hypot(one.x - other.x, one.y - other.y)
}
