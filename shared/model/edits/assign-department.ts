import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { addLane } from './add-lane.ts'
import { BAND_PADDING, bandOf, bandsBottom } from './bands.ts'
import { makeRoom } from './make-room.ts'
import { freeY } from './place.ts'
import { settle } from './settle.ts'

/**
 * Moves nodes into a department's band (adding its lane when there is none) or, with `null`, below all
 * bands. Each keeps its x and its height within the band, stepping down past what is already there.
 */
export function assignDepartment(
  document: WorkflowDocument,
  { nodeIds, departmentId }: { nodeIds: readonly string[]; departmentId: string | null },
): WorkflowDocument {
  const moving = document.nodes
    .filter((node) => nodeIds.includes(node.id) && node.departmentId !== departmentId)
    .map((node) => node.id)
  if (moving.length === 0) return document
  const laned = departmentId === null ? document : addLane(document, { departmentId })
  return settle(moving.reduce((current, id) => assignOne(current, id, departmentId), laned))
}

function assignOne(document: WorkflowDocument, id: string, departmentId: string | null): WorkflowDocument {
  const node = document.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return document
  const from = bandOf(document, node.departmentId)
  const top = bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
  const offset = from === null ? BAND_PADDING : node.position.y - from.top
  const wanted = { id, x: node.position.x, y: top + Math.max(BAND_PADDING, offset), size: node.size }
  const y = freeWithin(document, wanted, departmentId)
  const roomy = makeRoom(document, { departmentId, needed: y + node.size.height - top })
  return produce(roomy, (draft) => {
    const moved = draft.nodes.find((candidate) => candidate.id === id)
    if (moved === undefined) return
    moved.departmentId = departmentId
    moved.position.y = y
  })
}

/** Only what is already in the band stands in the way. */
function freeWithin(
  document: WorkflowDocument,
  wanted: Parameters<typeof freeY>[1],
  departmentId: string | null,
): number {
  const nodes = document.nodes.filter((node) => node.departmentId === departmentId)
  return freeY({ ...document, nodes }, wanted)
}
