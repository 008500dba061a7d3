import { produce } from 'immer'
import type { EdgeKind, FlowNode, WorkflowDocument } from '../document.ts'
import { addLane } from './add-lane.ts'
import { middleOf } from './bands.ts'
import { connect } from './connect.ts'
import { moveOn } from './move-on.ts'
import { PLACE_GAP, rowIn } from './place.ts'
import { putClear } from './put-clear.ts'
import { settle } from './settle.ts'
import { straightAcross } from './straight-across.ts'

interface Addition {
  readonly node: FlowNode
  /** The node it follows, and takes its department from where none is given. */
  readonly afterId: string
  readonly departmentId?: string | null | undefined
  readonly edgeId: string
  readonly kind?: EdgeKind
  /** Other nodes it will follow too: it stands to the right of all of them, in the uppermost of their rows. */
  readonly besides?: readonly string[]
}

/**
 * Adds a node to the right of another and leads there: how a process is drawn from start to end without a
 * mouse. Further ways out fan out below and above the first; an exception path leads below; in another
 * department it stands straight under or over the other where that is free, and else goes on the row there. It never lies on another node; its lane grows
 * where it must, and is made where there is none.
 */
export function addAfter(document: WorkflowDocument, addition: Addition): WorkflowDocument {
  const { node, afterId, edgeId, kind = 'sequence' } = addition
  const after = document.nodes.find((candidate) => candidate.id === afterId)
  if (after === undefined || document.nodes.some((other) => other.id === node.id)) return document
  const { departmentId = after.departmentId } = addition
  const laned = departmentId === null ? document : addLane(document, { departmentId })
  const from = laned.nodes.find((candidate) => candidate.id === afterId) ?? after
  const { at } = placeAfter(laned, from, { ...addition, departmentId })
  const roomy = roomInRow(laned, from, at.x + node.size.width + PLACE_GAP.across)
  const added = produce(roomy, (draft) => {
    draft.nodes.push({ ...node, departmentId })
  })
  const put = putClear(added, placeAfter(roomy, from, { ...addition, departmentId }))
  return settle(connect(put, { id: edgeId, source: afterId, target: node.id, kind }))
}

/** In a wrapped flow what comes to lie at the end of a row stays in it: the next row begins farther on. */
function roomInRow(document: WorkflowDocument, from: FlowNode, end: number): WorkflowDocument {
  const next = document.wraps?.find((x) => x > from.position.x + from.size.width / 2)
  if (next === undefined || next >= end) return document
  return produce(document, (draft) => moveOn(draft, next, end - next))
}

/** A decision's ways carry a label and a share: they are longer. */
const DECISION_GAP = 88

function placeAfter(
  document: WorkflowDocument,
  after: FlowNode,
  { node, kind = 'sequence', departmentId = null, besides = [] }: Addition,
) {
  const joined = [after, ...document.nodes.filter((other) => besides.includes(other.id))]
  const across = kind === 'sequence' && joined.length === 1 && after.kind !== 'decision'
  const x =
    (across ? straightAcross(document, after, node, departmentId) : null) ??
    Math.max(...joined.map(({ position, size }) => position.x + size.width)) + gapAfter(after)
  const level = joined.filter((other) => other.departmentId === departmentId)
  const near = { id: node.id, x, y: 0, size: node.size }
  const row = level.length === 0 ? rowIn(document, departmentId, near) : Math.min(...level.map(middleOf))
  const bottom = Math.max(...level.map(({ position, size }) => position.y + size.height))
  const lowest = kind === 'exception' ? bottom + PLACE_GAP.along : -Infinity
  const y = Math.max(row - node.size.height / 2, lowest)
  return { nodeId: node.id, departmentId, at: { x, y }, lowest }
}

/** Free space that is kept behind a node for what its edge says. */
export function gapAfter({ kind }: FlowNode): number {
  return kind === 'decision' ? DECISION_GAP : PLACE_GAP.across
}
