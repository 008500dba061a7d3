import type { FlowNode, Point, WorkflowDocument } from '../document.ts'
import { bandAt, middleOf } from './bands.ts'
import { settle } from './settle.ts'

export interface Move {
  readonly id: string
  /** New top left corner. */
  readonly position: Point
}

/**
 * Moves nodes by hand: tidying leaves them where they are put. One whose middle comes to lie in another band
 * changes to that band's department.
 */
export function moveNodes(
  document: WorkflowDocument,
  { moves }: { moves: readonly Move[] },
): WorkflowDocument {
  const target = new Map(moves.map((move) => [move.id, move.position]))
  const nodes = document.nodes.map((node) => {
    const position = target.get(node.id)
    return position === undefined ? node : placedAt(document, node, position)
  })
  const same = nodes.every((node, index) => node === document.nodes[index])
  return settle(same ? document : { ...document, nodes })
}

function placedAt(document: WorkflowDocument, node: FlowNode, { x, y }: Point): FlowNode {
  if (x === node.position.x && y === node.position.y) return node
  const moved = { ...node, position: { x, y }, placed: true }
  return { ...moved, departmentId: bandAt(document, middleOf(moved))?.departmentId ?? null }
}
