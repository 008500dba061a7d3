import { produce } from 'immer'
import type { Lane, WorkflowDocument } from '../document.ts'
import { BAND_PADDING, bandAt, bandsBottom, bandsOf, middleOf } from './bands.ts'

/**
 * Gives the document these lanes and moves everything along with its band: nodes by their department,
 * notes by the band they lie in. Nodes whose department lost its lane must have been released before.
 */
export function restack(document: WorkflowDocument, lanes: readonly Lane[]): WorkflowDocument {
  const shift = shifts(document.lanes, lanes)
  return produce(document, (draft) => {
    draft.lanes = [...lanes]
    for (const [index, node] of document.nodes.entries()) {
      const by = shift(node.departmentId)
      const moved = draft.nodes[index]
      if (by !== 0 && moved !== undefined) moved.position.y += by
    }
    for (const [index, note] of document.notes.entries()) {
      const by = shift(bandAt(document, middleOf(note))?.departmentId ?? null)
      const moved = draft.notes[index]
      if (by !== 0 && moved !== undefined) moved.position.y += by
    }
    if (document.lanes.length === 0) lowerUnassigned(draft)
  })
}

/** How far each department's content moves; `null` stands for what lies below the last band. */
function shifts(before: readonly Lane[], after: readonly Lane[]): (departmentId: string | null) => number {
  const old = new Map(bandsOf(before).map((band) => [band.departmentId, band.top]))
  const now = new Map(bandsOf(after).map((band) => [band.departmentId, band.top]))
  const below = bandsBottom(after) - bandsBottom(before)
  return (departmentId) => {
    if (departmentId === null) return below
    const from = old.get(departmentId)
    const to = now.get(departmentId)
    return from === undefined || to === undefined ? 0 : to - from
  }
}

/** Without lanes nodes may lie anywhere; under the first lane they move down together, keeping their shape. */
function lowerUnassigned(draft: WorkflowDocument): void {
  const loose = draft.nodes.filter((node) => node.departmentId === null)
  const highest = Math.min(...loose.map((node) => node.position.y))
  const by = bandsBottom(draft.lanes) + BAND_PADDING - highest
  if (loose.length === 0 || by <= 0) return
  for (const node of loose) node.position.y += by
}
