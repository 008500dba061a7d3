import { selectDocument, selectSelection } from '../../../state/map/map-state.ts'
import { sizeOf } from '../../../state/map/selection.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { EdgeInspector } from './edge-inspector.tsx'
import { LaneInspector } from './lane-inspector.tsx'
import { ManyInspector } from './many-inspector.tsx'
import { NodeInspector } from './node-inspector.tsx'
import { NoteInspector } from './note-inspector.tsx'

/** Whatever is selected, ready to be changed. Keyed by id, so that half-typed text belongs to what it was typed for. */
export function SelectionInspector() {
  const selection = useMapState(selectSelection)
  const document = useMapState(selectDocument)
  if (sizeOf(selection) > 1) return <ManyInspector selection={selection} document={document} />
  const node = document.nodes.find(({ id }) => id === selection.nodeIds[0])
  if (node !== undefined) return <NodeInspector key={node.id} node={node} />
  const edge = document.edges.find(({ id }) => id === selection.edgeIds[0])
  if (edge !== undefined) return <EdgeInspector key={edge.id} edge={edge} />
  const note = document.notes.find(({ id }) => id === selection.noteIds[0])
  if (note !== undefined) return <NoteInspector key={note.id} note={note} />
  if (selection.laneId !== null)
    return <LaneInspector key={selection.laneId} departmentId={selection.laneId} />
  return null
}
