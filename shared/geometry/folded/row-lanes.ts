import type { FlowNode, Lane, Note, Point } from '../../model/document.ts'
import { bandsOf, middleOf } from '../../model/edits/bands.ts'

export interface RowLane {
  /** Where it begins in the document, and how high it is there. */
  readonly real: Stretch
  /** The same as it is seen. */
  readonly seen: Stretch
  readonly low: boolean
}

interface Stretch {
  readonly top: number
  readonly height: number
}

/** Height of a lane in a row that has nothing in it. */
const LOW = 40

/** The lanes of a row that is seen from a height on, with the nodes and notes that lie in it. */
export function lanesSeen(
  lanes: readonly Lane[],
  nodes: readonly FlowNode[],
  notes: readonly Note[],
  start: number,
): RowLane[] {
  const used = new Set(nodes.map(({ departmentId }) => departmentId))
  const noted = notes.map(middleOf)
  let top = start
  return bandsOf(lanes).map(({ departmentId, top: from, bottom: to }, index) => {
    const isUsed =
      lanes[index]?.collapsed === true ||
      used.has(departmentId) ||
      noted.some((y) => y < to && (y >= from || from === 0))
    const height = isUsed ? to - from : Math.min(LOW, to - from)
    const seen = { top, height }
    top += height
    return { real: { top: from, height: to - from }, seen, low: height < to - from }
  })
}

interface SeenRow {
  readonly by: Point
  readonly lanes: readonly RowLane[]
}

/** How far something in a row is seen from where it lies: as far as the lane at its middle, else as what lies below the lanes. */
export function downBy({ by, lanes }: SeenRow, middle: number): number {
  const lane = lanes.find(({ real }) => middle < real.top + real.height)
  return lane === undefined ? by.y : lane.seen.top - lane.real.top
}

/** From a height that is seen in a row to that of the document; within a low lane in proportion. */
export function upTo({ by, lanes }: SeenRow, y: number): number {
  const lane = lanes.find(({ seen }) => y < seen.top + seen.height)
  if (lane === undefined) return y - by.y
  const { real, seen, low } = lane
  return real.top + (y - seen.top) * (low ? real.height / seen.height : 1)
}
