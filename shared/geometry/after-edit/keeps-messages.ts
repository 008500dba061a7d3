import type { WorkflowDocument } from '../../model/document.ts'
import { crossesBox, grow } from '../box.ts'
import { BoxIndex } from '../box-index.ts'
import { segmentsOf } from '../route-box.ts'
import type { LaneBand } from '../types.ts'
import type { Drawn } from './drawn.ts'
import type { NodeChanges } from './node-changes.ts'

/** Whether the messages of the map stay where they are. They are few, and drawn all together or not at all. */
export function keepsMessages(
  before: Drawn,
  document: WorkflowDocument,
  { changes }: NodeChanges,
  lanes: readonly LaneBand[],
): boolean {
  const { messages } = document
  if (messages.length === 0 && before.document.messages.length === 0) return true
  if (messages !== before.document.messages || lanes !== before.geometry.lanes) return false
  const reshaped = [...changes.values()].filter((change) => change.reshaped)
  const ids = new Set(reshaped.map(({ id }) => id))
  const ends = messages.flatMap(({ from, to }) => [from, to])
  if (ends.some((end) => end.kind === 'node' && ids.has(end.id))) return false
  const boxes = new BoxIndex(
    reshaped.flatMap(({ after }) => (after === undefined ? [] : [grow(after.box, 8)])),
  )
  const segments = Object.values(before.geometry.messages).flatMap(({ points }) => segmentsOf(points))
  return segments.every(({ x, y, width, height }) =>
    boxes
      .near(grow({ x, y, width, height }, 1))
      .every((box) => !crossesBox({ x, y }, { x: x + width, y: y + height }, box)),
  )
}
