import { acrossOf, foldRows, rowOfX } from '#shared/geometry/folded/fold-rows.ts'
import { hiddenNodes } from '#shared/geometry/collapsed/shown-document.ts'
import { placeAside } from '#shared/geometry/place-aside.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { alignNodes, sameRow } from '#shared/model/edits/arrange/align.ts'
import type { Alignment } from '#shared/model/edits/arrange/align.ts'
import { distributeNodes } from '#shared/model/edits/arrange/distribute.ts'
import { engagementStore, selectCatalogue } from '../../engagement-store.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'

export type Arrangement = Alignment | 'across' | 'down' | 'row'

const labels: Readonly<Record<Arrangement, string>> = {
  left: 'Align left',
  centre: 'Align centres',
  right: 'Align right',
  top: 'Align tops',
  middle: 'Align middles',
  bottom: 'Align bottoms',
  across: 'Distribute across',
  down: 'Distribute down',
  row: 'Put on one row',
}

/** How many nodes an arrangement needs to do anything. */
export function neededFor(how: Arrangement): 2 | 3 {
  return how === 'across' || how === 'down' ? 3 : 2
}

/** Nodes that are selected and seen in their places: those of a collapsed lane are not. */
export function arrangeable(map: OpenMap): readonly string[] {
  const hidden = hiddenNodes(selectDocument(map.store.getState()))
  return map.store.getState().selection.nodeIds.filter((id) => !hidden.has(id))
}

/** Lines up or spreads what is selected; says what is missing. */
export function arrange(map: OpenMap, how: Arrangement): Result<null> {
  const nodeIds = arrangeable(map)
  const needed = neededFor(how)
  if (nodeIds.length < needed) {
    const words = needed === 2 ? 'two nodes or more' : 'three nodes or more'
    return failure('refused', `Select ${words} in open lanes first.`)
  }
  map.edit(labels[how], (document) => arranged(document, nodeIds, how))
  return { ok: true, value: null }
}

function arranged(
  document: WorkflowDocument,
  nodeIds: readonly string[],
  how: Arrangement,
): WorkflowDocument {
  const rows = foldRows(document)
  const rowOf = new Map(document.nodes.map((node) => [node.id, rowOfX(rows, acrossOf(node))]))
  // Rows of a wrapped flow are seen below each other: what lines up does so within each of them.
  const after = rows.reduce((current, _, row) => {
    const own = nodeIds.filter((id) => rowOf.get(id) === row)
    return own.length < neededFor(how) ? current : arrangedInRow(current, own, how)
  }, document)
  const asStored = rows.length === 1 && !document.lanes.some(({ collapsed }) => collapsed === true)
  return asStored ? placeAside(document, after, selectCatalogue(engagementStore.getState())) : after
}

function arrangedInRow(
  document: WorkflowDocument,
  nodeIds: readonly string[],
  how: Arrangement,
): WorkflowDocument {
  if (how === 'across' || how === 'down') return distributeNodes(document, { nodeIds, axis: how })
  return how === 'row' ? sameRow(document, { nodeIds }) : alignNodes(document, { nodeIds, to: how })
}
