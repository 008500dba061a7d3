import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { closeGap } from './close-gap.ts'
import { heal } from './heal.ts'
import { pinnable } from './pinnable.ts'
import { releaseParked } from './release-parked.ts'

export interface Selection {
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
  readonly noteIds: readonly string[]
}

/**
 * Deletes what is selected, the edges and messages that lose an end, and the notes about what is gone; what was
 * parked about it stays, free. With `heal`, what led into the deleted nodes is led on to the one node that followed them,
 * and the column they leave is closed.
 */
export function deleteSelection(
  document: WorkflowDocument,
  { selection, healing = false }: { selection: Selection; healing?: boolean },
): WorkflowDocument {
  const nodes = new Set(selection.nodeIds)
  const edges = new Set(selection.edgeIds)
  const notes = new Set(selection.noteIds)
  const whole = healing ? heal(document, nodes) : document
  const deleted = produce(whole, (draft) => {
    keep(draft.nodes, (node) => !nodes.has(node.id))
    keep(draft.edges, (edge) => !edges.has(edge.id) && !nodes.has(edge.source) && !nodes.has(edge.target))
    keep(
      draft.messages,
      ({ from, to }) => ![from, to].some((end) => end.kind === 'node' && nodes.has(end.id)),
    )
    const left = pinnable(draft)
    const gone = new Set([...pinnable(document)].filter((id) => !left.has(id)))
    keep(draft.notes, (note) => !notes.has(note.id) && (note.about === undefined || !gone.has(note.about)))
  })
  const left = healing
    ? closeGap(
        deleted,
        document.nodes.filter(({ id }) => nodes.has(id)),
      )
    : deleted
  return releaseParked(document, left)
}

/** Filters in place, and only when something goes, so that an untouched list stays the same object. */
function keep<T>(list: T[], wanted: (item: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const item = list[index]
    if (item !== undefined && !wanted(item)) list.splice(index, 1)
  }
}
