import { crosses, inside, nearer } from './boxes.ts'
import type { Box } from '../../geometry/types.ts'

/** Something to be labelled: its mark's box, and the width of its label. */
export interface Labelled {
  readonly id: string
  readonly mark: Box
  readonly width: number
}

export interface PlacedLabel {
  readonly id: string
  readonly box: Box
  /** From the mark to the label, where the label could not stand beside it. */
  readonly leader: {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  } | null
}

interface Room {
  readonly area: Box
  readonly lineHeight: number
  /** Marks and whiskers: no label may touch them. */
  readonly obstacles: readonly Box[]
  /** Marks alone: no leader line may run over them. */
  readonly marks: readonly Box[]
}

/** Free paper between a label and anything that is not its own mark. */
const gap = 3
/** From a mark to the label beside it. */
const beside = 6

/** Labels with their places, and the ids of those for which no place is free. */
export interface Placing {
  readonly placed: readonly PlacedLabel[]
  readonly homeless: readonly string[]
}

/**
 * Places labels so that none touches another label, a mark or the edge of the area: right, left, above
 * and below the mark first, then around it with a leader line.
 */
export function placeLabels(items: readonly Labelled[], room: Room): Placing {
  const placed: PlacedLabel[] = []
  const homeless: string[] = []
  const waiting: Labelled[] = []
  for (const item of crowdedFirst(items)) {
    const box = sides(item, room.lineHeight).find((candidate) => isFree(candidate, item, room, placed))
    if (box === undefined) waiting.push(item)
    else placed.push({ id: item.id, box, leader: null })
  }
  for (const item of waiting) {
    const found = withLeader(item, room, placed)
    if (found === null) homeless.push(item.id)
    else placed.push(found)
  }
  return { placed, homeless }
}

function crowdedFirst(items: readonly Labelled[]): readonly Labelled[] {
  const near = (item: Labelled) => items.filter((other) => nearer(item.mark, other.mark, item.width)).length
  return items
    .map((item) => ({ item, near: near(item) }))
    .sort((a, b) => b.near - a.near)
    .map(({ item }) => item)
}

function sides({ mark, width }: Labelled, height: number): readonly Box[] {
  const middle = mark.y + mark.height / 2 - height / 2
  const centre = mark.x + mark.width / 2 - width / 2
  const right = mark.x + mark.width + beside
  const left = mark.x - beside - width
  const above = mark.y - height - 1
  const below = mark.y + mark.height + 1
  const at = (x: number, y: number): Box => ({ x, y, width, height })
  return [
    at(right, middle),
    at(left, middle),
    at(right, above + height / 2),
    at(right, below - height / 2),
    at(centre, above),
    at(centre, below),
    at(left, above + height / 2),
    at(left, below - height / 2),
    at(right - beside, above),
    at(right - beside, below),
    at(left + beside, above),
    at(left + beside, below),
  ]
}

function isFree(box: Box, item: Labelled, room: Room, placed: readonly PlacedLabel[]): boolean {
  return (
    inside(box, room.area) &&
    room.obstacles.every((other) => !nearer(box, other, other === item.mark ? 0 : gap)) &&
    placed.every((other) => !nearer(box, other.box, gap) && !touchesLeader(box, other))
  )
}

function touchesLeader(box: Box, { leader }: PlacedLabel): boolean {
  if (leader === null) return false
  return crosses({ x: leader.x1, y: leader.y1 }, { x: leader.x2, y: leader.y2 }, box)
}

/** Goes around the mark in widening rings to the first free box whose leader crosses nothing. */
function withLeader(item: Labelled, room: Room, placed: readonly PlacedLabel[]): PlacedLabel | null {
  for (let reach = 16; reach <= longestLeader; reach += 7) {
    for (const turn of turns) {
      const box = boxAt(item, room.lineHeight, reach, turn)
      if (!isFree(box, item, room, placed)) continue
      const leader = leaderTo(item.mark, box)
      if (leaderIsClear(leader, item, room, placed)) return { id: item.id, box, leader }
    }
  }
  return null
}

const longestLeader = 120

/** Directions in sixteenths of a full turn, those beside the mark first. */
const turns = [0, 8, 1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12]

function boxAt({ mark, width }: Labelled, height: number, reach: number, turn: number): Box {
  const angle = (turn / 16) * 2 * Math.PI
  const x = mark.x + mark.width / 2 + (mark.width / 2 + reach) * Math.cos(angle)
  const y = mark.y + mark.height / 2 + (mark.height / 2 + reach) * Math.sin(angle)
  const left = Math.cos(angle) > 0.3 ? x : Math.cos(angle) < -0.3 ? x - width : x - width / 2
  return { x: left, y: y - height / 2, width, height }
}

function nearest(x: number, y: number, box: Box): readonly [number, number] {
  return [Math.max(box.x, Math.min(x, box.x + box.width)), Math.max(box.y, Math.min(y, box.y + box.height))]
}

function leaderTo(mark: Box, box: Box) {
  const x = mark.x + mark.width / 2
  const y = mark.y + mark.height / 2
  // Ends at the label's side, at half its height, rather than at a corner.
  const [nearX] = nearest(x, y, box)
  const y2 = nearX === box.x || nearX === box.x + box.width ? box.y + box.height / 2 : nearest(x, y, box)[1]
  const length = Math.hypot(nearX - x, y2 - y)
  const clear = Math.min(mark.width / 2 + 2, length / 2)
  return {
    x1: x + ((nearX - x) / length) * clear,
    y1: y + ((y2 - y) / length) * clear,
    x2: nearX,
    y2,
  }
}

function leaderIsClear(
  leader: ReturnType<typeof leaderTo>,
  item: Labelled,
  room: Room,
  placed: readonly PlacedLabel[],
): boolean {
  const from = { x: leader.x1, y: leader.y1 }
  const to = { x: leader.x2, y: leader.y2 }
  return (
    room.marks.every((other) => other === item.mark || !crosses(from, to, other)) &&
    placed.every((other) => !crosses(from, to, other.box))
  )
}
