import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { addLane } from './add-lane.ts'
import { middleOf } from './bands.ts'
import { rowIn } from './place.ts'
import { putClear } from './put-clear.ts'
import { settle } from './settle.ts'

/**
 * Moves nodes into a department's band (adding its lane when there is none) or, with `null`, below all
 * bands. Each keeps its column and goes on the row of what stands nearest to it there, or clear of it.
 */
export function assignDepartment(
  document: WorkflowDocument,
  { nodeIds, departmentId }: { nodeIds: readonly string[]; departmentId: string | null },
): WorkflowDocument {
  const moving = document.nodes
    .filter((node) => nodeIds.includes(node.id) && node.departmentId !== departmentId)
    .toSorted((one, other) => middleOf(one) - middleOf(other))
    .map((node) => node.id)
  if (moving.length === 0) return document
  const laned = departmentId === null ? document : addLane(document, { departmentId })
  return settle(moving.reduce((current, id) => assignOne(current, id, departmentId), laned))
}

function assignOne(document: WorkflowDocument, id: string, departmentId: string | null): WorkflowDocument {
  const node = document.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return document
  const near = { id, ...node.position, size: node.size }
  const row = rowIn(document, departmentId, near) - node.size.height / 2
  const put = putClear(document, { nodeId: id, departmentId, at: { x: node.position.x, y: row } })
  return produce(put, (draft) => {
    // Where it stands now nobody chose.
    const moved = draft.nodes.find((candidate) => candidate.id === id)
    if (moved !== undefined) delete moved.placed
  })
}
