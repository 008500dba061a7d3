import type { EdgeChange, NodeChange, ReactFlowState } from '@xyflow/react'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import type { CanvasEdge, CanvasNode } from './flow-elements.ts'

type Change = NodeChange<CanvasNode> | EdgeChange<CanvasEdge>

type Flow = ReactFlowState<CanvasNode, CanvasEdge>

/**
 * Takes over React Flow's select changes; choosing something on the map lets go of a lane, and, unless it is added to
 * the selection, of what React Flow does not know of because it is not in the page.
 */
export function selectAfter(
  map: OpenMap,
  changes: readonly Change[],
  of: 'nodes' | 'edges',
  flow: Flow,
): void {
  const selects = changes.filter((change) => change.type === 'select')
  if (selects.length === 0) return
  const { selection } = map.store.getState()
  const notes = new Set(selectDocument(map.store.getState()).notes.map((note) => note.id))
  const isKnown = (id: string) => flow.nodeLookup.has(id) || flow.edgeLookup.has(id)
  const on = (field: 'nodeIds' | 'edgeIds' | 'noteIds', fits: (id: string) => boolean) => {
    const wanted = new Map(selects.filter(({ id }) => fits(id)).map(({ id, selected }) => [id, selected]))
    const kept = selection[field].filter(
      (id) => wanted.get(id) !== false && (flow.multiSelectionActive || isKnown(id)),
    )
    return [
      ...kept,
      ...[...wanted].filter(([id, selected]) => selected && !kept.includes(id)).map(([id]) => id),
    ]
  }
  const picked = selects.some((change) => change.selected)
  map.select({
    nodeIds: of === 'nodes' ? on('nodeIds', (id) => !notes.has(id)) : selection.nodeIds,
    noteIds: of === 'nodes' ? on('noteIds', (id) => notes.has(id)) : selection.noteIds,
    edgeIds: of === 'edges' ? on('edgeIds', () => true) : selection.edgeIds,
    laneId: picked ? null : selection.laneId,
  })
}
