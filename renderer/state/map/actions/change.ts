import type { Result } from '#shared/lib/result.ts'
import { count } from '#shared/lib/words.ts'
import type { EdgeKind, NodeKind, Point } from '#shared/model/document.ts'
import { changeKind, mayChangeKind } from '#shared/model/edits/change-kind.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { dropShown, toDocumentPoint } from '#shared/geometry/collapsed/from-shown.ts'
import { hiddenNodes } from '#shared/geometry/collapsed/shown-document.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import type { Move } from '#shared/model/edits/move-nodes.ts'
import { moveNotes } from '#shared/model/edits/move-notes.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { neighbourOfGone } from '../select-after-turn.ts'
import { sizeOf } from '../selection.ts'
import { kindWords } from '../node-words.ts'

/** Deletes what is selected; `healing` closes the gap. */
export function deleteSelected(map: OpenMap, healing: boolean): void {
  const { selection } = map.store.getState()
  const size = sizeOf(selection)
  if (size === 0) return
  const label = size === 1 ? 'Delete' : `Delete ${count(size, 'thing')}`
  const before = selectDocument(map.store.getState())
  map.edit(label, (document) => deleteSelection(document, { selection, healing }))
  const next = neighbourOfGone(before, selectDocument(map.store.getState()))
  if (sizeOf(map.store.getState().selection) === 0) map.select(next)
  canvasPort()?.focus(next.nodeIds[0] ?? null)
}

/** Takes nodes and notes to where they were let go on the drawing as it is seen. */
export function moveTo(map: OpenMap, moves: readonly Move[]): void {
  const label = moves.length === 1 ? 'Move' : `Move ${count(moves.length, 'thing')}`
  map.edit(label, (document) => dropShown(document, { moves }))
}

/** A point of the drawing as it is seen, where collapsed lanes are low, as a point of the document. */
export function documentPoint(map: OpenMap, at: Point): Point {
  return toDocumentPoint(map.store.getState().history.present.document, at)
}

/** Moves what is selected by a few units; presses in a row are undone as one. */
export function nudge(map: OpenMap, dx: number, dy: number): void {
  const { selection, history } = map.store.getState()
  const ids = new Set([...selection.nodeIds, ...selection.noteIds])
  if (ids.size === 0) return
  const { nodes, notes } = history.present.document
  // In a collapsed lane nobody could see how far up or down a step went.
  const hidden = hiddenNodes(history.present.document)
  const moves = [...nodes, ...notes]
    .filter((item) => ids.has(item.id))
    .map(({ id, position: { x, y } }) => ({
      id,
      position: { x: x + dx, y: hidden.has(id) ? y : y + dy },
    }))
  const key = `nudge:${[...ids].join()}`
  map.edit('Move', (document) => moveNotes(moveNodes(document, { moves }), { moves }), { key, joins: key })
}

export function changeKindOf(map: OpenMap, nodeId: string, kind: NodeKind): Result<null> {
  const allowed = mayChangeKind(map.store.getState().history.present.document, { nodeId, kind })
  if (allowed.ok)
    map.edit(`Change to ${kindWords[kind]}`, (document) => changeKind(document, { nodeId, kind }))
  return allowed
}

export function turnEdge(map: OpenMap, edgeId: string, kind: EdgeKind): void {
  const label = kind === 'exception' ? 'Make it an exception path' : 'Make it a normal flow'
  map.edit(label, (document) => updateEdge(document, { edgeId, patch: { kind } }))
}
