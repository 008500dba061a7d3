import type { FigureSubject } from '../../../state/map/actions/overtaken.ts'
import { selectDocument, selectSelection } from '../../../state/map/map-state.ts'
import { kindWords } from '../../../state/map/node-words.ts'
import { sizeOf } from '../../../state/map/selection.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { FigureContext } from '../fields/figure-draft.ts'
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
  if (node !== undefined)
    return (
      <FigureContext key={node.id} value={subjectOf(node.id, kindWords[node.kind])}>
        <NodeInspector node={node} />
      </FigureContext>
    )
  const edge = document.edges.find(({ id }) => id === selection.edgeIds[0])
  if (edge !== undefined)
    return (
      <FigureContext key={edge.id} value={subjectOf(edge.id, 'edge')}>
        <EdgeInspector edge={edge} />
      </FigureContext>
    )
  const note = document.notes.find(({ id }) => id === selection.noteIds[0])
  if (note !== undefined) return <NoteInspector key={note.id} note={note} />
  if (selection.laneId !== null)
    return <LaneInspector key={selection.laneId} departmentId={selection.laneId} />
  return null
}

function subjectOf(id: string, what: string): FigureSubject {
  return { what, isThere: ({ nodes, edges }) => [...nodes, ...edges].some((each) => each.id === id) }
}
