import { produce } from 'immer'
import type { Point, WorkflowDocument } from '../document.ts'
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
  return settle(
    produce(document, (draft) => {
      for (const node of draft.nodes) {
        const position = target.get(node.id)
        if (position === undefined) continue
        if (position.x === node.position.x && position.y === node.position.y) continue
        node.position = { x: position.x, y: position.y }
        node.placed = true
        node.departmentId = bandAt(document, middleOf(node))?.departmentId ?? null
      }
    }),
  )
}
