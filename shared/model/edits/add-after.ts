import { produce } from 'immer'
import type { EdgeKind, FlowNode, WorkflowDocument } from '../document.ts'
import { middleOf } from './bands.ts'
import { connect } from './connect.ts'
import { PLACE_GAP } from './place.ts'
import { putClear } from './put-clear.ts'
import { settle } from './settle.ts'

interface Addition {
  readonly node: FlowNode
  /** The node it follows, and takes its department from. */
  readonly afterId: string
  readonly edgeId: string
  readonly kind?: EdgeKind
  /** Other nodes it will follow too: it stands to the right of all of them, in the uppermost of their rows. */
  readonly besides?: readonly string[]
}

/**
 * Adds a node to the right of another, in its department, and leads there: how a process is drawn from
 * start to end without a mouse. Further ways out fan out below and above the first; an exception path leads
 * below. It never lies on another node; its lane grows where it must.
 */
export function addAfter(document: WorkflowDocument, addition: Addition): WorkflowDocument {
  const { node, afterId, edgeId, kind = 'sequence' } = addition
  const after = document.nodes.find((candidate) => candidate.id === afterId)
  if (after === undefined || document.nodes.some((other) => other.id === node.id)) return document
  const added = produce(document, (draft) => {
    draft.nodes.push({ ...node, departmentId: after.departmentId })
  })
  const put = putClear(added, placeAfter(document, after, addition))
  return settle(connect(put, { id: edgeId, source: afterId, target: node.id, kind }))
}

/** A decision's ways carry a label and a share: they are longer. */
const DECISION_GAP = 88

function placeAfter(document: WorkflowDocument, after: FlowNode, { node, kind, besides = [] }: Addition) {
  const { departmentId } = after
  const joined = [after, ...document.nodes.filter((other) => besides.includes(other.id))]
  const x = Math.max(...joined.map(({ position, size }) => position.x + size.width)) + gapAfter(after)
  const rows = joined.filter((other) => other.departmentId === departmentId).map(middleOf)
  const straight = Math.min(...rows) - node.size.height / 2
  const below = after.position.y + after.size.height + PLACE_GAP.along
  const lowest = kind === 'exception' ? below : -Infinity
  return { nodeId: node.id, departmentId, at: { x, y: Math.max(straight, lowest) }, lowest }
}

function gapAfter({ kind }: FlowNode): number {
  return kind === 'decision' ? DECISION_GAP : PLACE_GAP.across
}
