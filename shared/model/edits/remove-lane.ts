import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { BAND_PADDING, bandOf, bandsBottom } from './bands.ts'
import { pinnable } from './pinnable.ts'
import { freeY } from './place.ts'
import { releaseParked } from './release-parked.ts'
import { restack } from './restack.ts'

/** Removes a lane with its messages and the notes about them; its nodes stay, below the last band and without a department. */
export function removeLane(
  document: WorkflowDocument,
  { departmentId }: { departmentId: string },
): WorkflowDocument {
  const band = bandOf(document, departmentId)
  if (band === null) return document
  const released = new Map(
    document.nodes
      .filter((node) => node.departmentId === departmentId)
      .map((node) => [node.id, node.position.y - band.top]),
  )
  const closed = restack(
    document,
    document.lanes.filter((lane) => lane.departmentId !== departmentId),
  )
  const bottom = bandsBottom(closed.lanes)
  const removed = produce(closed, (draft) => {
    for (const node of draft.nodes) {
      const offset = released.get(node.id)
      if (offset === undefined) continue
      node.departmentId = null
      const y = bottom + Math.max(BAND_PADDING, offset)
      node.position.y = freeY(draft, { id: node.id, x: node.position.x, y, size: node.size })
    }
    draft.messages = draft.messages.filter(
      ({ from, to }) => ![from, to].some((end) => end.kind === 'department' && end.id === departmentId),
    )
    const here = pinnable(draft)
    draft.notes = draft.notes.filter(({ about }) => about === undefined || here.has(about))
  })
  return releaseParked(document, removed)
}
