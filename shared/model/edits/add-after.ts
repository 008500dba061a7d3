import { produce } from 'immer'
import type { EdgeKind, FlowNode, WorkflowDocument } from '../document.ts'
import { bandOf, bandsBottom, middleOf } from './bands.ts'
import { connect } from './connect.ts'
import { makeRoom } from './make-room.ts'
import { freeY } from './place.ts'
import { settle } from './settle.ts'

const COLUMN_GAP = 56

/**
 * Adds a node to the right of another, in its department, and leads there: how a process is drawn from
 * start to end without a mouse. It steps down past what already stands in that column.
 */
export function addAfter(
  document: WorkflowDocument,
  {
    node,
    afterId,
    edgeId,
    kind = 'sequence',
  }: { node: FlowNode; afterId: string; edgeId: string; kind?: EdgeKind },
): WorkflowDocument {
  const after = document.nodes.find((candidate) => candidate.id === afterId)
  if (after === undefined || document.nodes.some((other) => other.id === node.id)) return document
  const { departmentId } = after
  const x = after.position.x + after.size.width + COLUMN_GAP
  const wanted = { id: node.id, x, y: middleOf(after) - node.size.height / 2, size: node.size }
  const nodes = document.nodes.filter((other) => other.departmentId === departmentId)
  const y = freeY({ ...document, nodes }, wanted)
  const top = bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
  const roomy = makeRoom(document, { departmentId, needed: y + node.size.height - top })
  const added = produce(roomy, (draft) => {
    draft.nodes.push({ ...node, departmentId, position: { x, y } })
  })
  return settle(connect(added, { id: edgeId, source: afterId, target: node.id, kind }))
}
