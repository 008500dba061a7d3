import { BoxIndex } from './box-index.ts'
import { bottom, right } from './box.ts'
import { lineBoxes, solidBoxes } from './ground.ts'
import { textWidth } from './text.ts'
import type { Box, MapGeometry } from './types.ts'

/** A part of a map and how it is named: in full, and in short where the full name finds no room. */
export interface NamedPart {
  /** The boxes that the part is drawn around, room included. */
  readonly boxes: readonly Box[]
  readonly names: readonly string[]
}

export interface PartName {
  readonly text: string
  readonly box: Box
}

interface NameSetting {
  readonly fontSize: number
  readonly weight: number
  /** What is shown of the map; absent: all of it. */
  readonly within?: Box
  /** Other marks that no name may cover. */
  readonly taken?: readonly Box[]
}

const GAP = 4

/**
 * Where the names of parts stand: over or under one of the boxes of their part, on nothing that is drawn (on
 * lines only where there is no other room), and never on each other. The first name that finds room counts; null where none does.
 */
export function partNames(
  geometry: MapGeometry,
  parts: readonly NamedPart[],
  { fontSize, weight, within, taken: others = [] }: NameSetting,
): (PartName | null)[] {
  const taken = new BoxIndex(solidBoxes(geometry))
  const lines = new BoxIndex(lineBoxes(geometry))
  for (const box of others) taken.add(box)
  for (const { boxes } of parts) for (const box of boxes) taken.add(box)
  return parts.map(({ boxes, names }) => {
    const sorted = boxes.toSorted((one, other) => one.y - other.y || one.x - other.x)
    // Said in short beside the lines rather than in full across them.
    for (const [text, clear] of [true, false].flatMap((free) => names.map((name) => [name, free] as const))) {
      const size = {
        width: Math.ceil(textWidth(text, fontSize, weight)) + GAP,
        height: Math.ceil(fontSize * 1.3),
      }
      const isFree = (place: Box) =>
        holds(within, place) && taken.near(place).length === 0 && (!clear || lines.near(place).length === 0)
      const box = sorted.flatMap((each) => placesBy(each, size)).find(isFree)
      if (box === undefined) continue
      taken.add(box)
      return { text, box }
    }
    return null
  })
}

function holds(within: Box | undefined, place: Box): boolean {
  if (within === undefined) return true
  return (
    place.x >= within.x &&
    place.y >= within.y &&
    right(place) <= right(within) &&
    bottom(place) <= bottom(within)
  )
}

function placesBy(around: Box, { width, height }: Pick<Box, 'width' | 'height'>): Box[] {
  const at = (x: number, y: number): Box => ({ x, y, width, height })
  const [over, under] = [around.y - height - GAP, bottom(around) + GAP]
  const far = right(around) - width
  return [at(around.x, over), at(far, over), at(around.x, under), at(far, under)]
}
