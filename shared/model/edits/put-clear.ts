import { produce } from 'immer'
import type { Point, WorkflowDocument } from '../document.ts'
import { bandOf, bandsBottom } from './bands.ts'
import { makeRoom } from './make-room.ts'
import { nearestFreeY } from './place.ts'

interface Put {
  readonly nodeId: string
  readonly departmentId: string | null
  /** Where it would go if that were free: top left corner. */
  readonly at: Point
  /** It goes no higher than this. */
  readonly lowest?: number | undefined
}

/**
 * Puts a node of the document into a department, in the column it is given, at the height nearest to the wanted
 * one at which it stands clear of all others. Its lane grows where it must.
 */
export function putClear(
  document: WorkflowDocument,
  { nodeId, departmentId, at, lowest }: Put,
): WorkflowDocument {
  const node = document.nodes.find((candidate) => candidate.id === nodeId)
  if (node === undefined) return document
  const y = nearestFreeY(document, { id: nodeId, departmentId, size: node.size, ...at }, lowest)
  const top = bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
  return produce(makeRoom(document, { departmentId, needed: y + node.size.height - top }), (draft) => {
    const put = draft.nodes.find((candidate) => candidate.id === nodeId)
    if (put === undefined) return
    put.departmentId = departmentId
    put.position = { x: at.x, y }
  })
}
