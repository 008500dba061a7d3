import type { Point, WorkflowDocument } from '../../model/document.ts'
import { assignDepartment } from '../../model/edits/assign-department.ts'
import { bandAt, bandsOf, middleOf } from '../../model/edits/bands.ts'
import { moveNodes } from '../../model/edits/move-nodes.ts'
import type { Move } from '../../model/edits/move-nodes.ts'
import { moveNotes } from '../../model/edits/move-notes.ts'
import { unfoldPoint } from '../folded/unfold-point.ts'
import { closedDocument, hiddenNodes } from './shown-document.ts'

/** A point of the drawing as it is seen, in the coordinates of the document; within a strip, in proportion. */
export function toDocumentPoint(document: WorkflowDocument, at: Point): Point {
  const shown = closedDocument(document)
  return openPoint(document, shown, unfoldPoint(shown, at))
}

/** The same of a point in one row, where only collapsed lanes are low. */
function openPoint(document: WorkflowDocument, shown: WorkflowDocument, { x, y }: Point): Point {
  if (shown === document) return { x, y }
  const [real, seen] = [bandsOf(document.lanes), bandsOf(shown.lanes)]
  const at = seen.findIndex((band) => y < band.bottom)
  const [from, to] = [seen[at], real[at]]
  if (from === undefined || to === undefined) {
    return { x, y: y - (seen.at(-1)?.bottom ?? 0) + (real.at(-1)?.bottom ?? 0) }
  }
  const scale = document.lanes[at]?.collapsed === true ? (to.bottom - to.top) / (from.bottom - from.top) : 1
  return { x, y: to.top + (y - from.top) * scale }
}

/**
 * Moves nodes and notes to where they were dropped on the drawing as it is seen (`moves`: new top left
 * corners there). A node dropped on a collapsed lane goes to its department, at its x, where there is room;
 * one taken out of a collapsed lane has its full size again, around the place where it was dropped.
 */
export function dropShown(
  document: WorkflowDocument,
  { moves: dropped }: { moves: readonly Move[] },
): WorkflowDocument {
  const shown = closedDocument(document)
  const moves = unfolded(shown, dropped)
  if (shown === document) return moveNotes(moveNodes(document, { moves }), { moves })
  const hidden = hiddenNodes(document)
  const owners = new Map<string, string[]>()
  const own: Move[] = []
  for (const { id, position } of moves) {
    const index = document.nodes.findIndex((node) => node.id === id)
    const [node, seen] = [document.nodes[index], shown.nodes[index]]
    if (node === undefined || seen === undefined) continue
    const owner = bandAt(shown, position.y + seen.size.height / 2)?.departmentId ?? null
    const x = node.position.x + position.x - seen.position.x
    if (shown.lanes.some((lane) => lane.collapsed === true && lane.departmentId === owner)) {
      own.push({ id, position: { x, y: node.position.y } })
      if (owner !== null && owner !== node.departmentId) owners.set(owner, [...(owners.get(owner) ?? []), id])
      continue
    }
    const middle = openPoint(document, shown, { x, y: position.y + seen.size.height / 2 })
    const half = hidden.has(id) ? node.size.height / 2 : seen.size.height / 2
    own.push({ id, position: { x, y: middle.y - half } })
  }
  const moved = moveNotes(moveNodes(document, { moves: own }), { moves: notesOf(document, shown, moves) })
  return [...owners].reduce(
    (current, [departmentId, nodeIds]) => assignDepartment(current, { nodeIds, departmentId }),
    moved,
  )
}

/** Where they were dropped, in one row. */
function unfolded(shown: WorkflowDocument, moves: readonly Move[]): readonly Move[] {
  if (shown.wraps === undefined) return moves
  const sizes = new Map([...shown.nodes, ...shown.notes].map(({ id, size }) => [id, size]))
  return moves.map(({ id, position }) => ({ id, position: unfoldPoint(shown, position, sizes.get(id)) }))
}

function notesOf(document: WorkflowDocument, shown: WorkflowDocument, moves: readonly Move[]): Move[] {
  return moves.flatMap(({ id, position }) => {
    const note = shown.notes.find((candidate) => candidate.id === id)
    if (note === undefined) return []
    const middle = middleOf({ position, size: note.size })
    const { y } = openPoint(document, shown, { x: position.x, y: middle })
    return [{ id, position: { x: position.x, y: y - note.size.height / 2 } }]
  })
}
