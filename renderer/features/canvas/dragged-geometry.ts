import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { noteBoxes } from '#shared/geometry/note-boxes.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Point, WorkflowDocument } from '#shared/model/document.ts'
import { bandAt, middleOf } from '#shared/model/edits/bands.ts'

type Dragged = ReadonlyMap<string, Point>

/** The drawing as it is under the mouse: things at their new places, in the department they would fall into. */
export function draggedTo(document: WorkflowDocument, dragged: Dragged): WorkflowDocument {
  const at = <T extends { id: string; position: Point }>(item: T): T => {
    const position = dragged.get(item.id)
    return position === undefined ? item : { ...item, position }
  }
  const nodes = document.nodes.map((node) => {
    const moved = at(node)
    if (moved === node) return node
    return { ...moved, departmentId: bandAt(document, middleOf(moved))?.departmentId ?? null }
  })
  return { ...document, nodes, notes: document.notes.map(at) }
}

/** The geometry of a moment of a drag. */
export type DraggedGeometry = (shown: WorkflowDocument, catalogue: Catalogue, dragged: Dragged) => MapGeometry

/**
 * The geometry while something is dragged, which stays the same things from the first moment to the last: only its own
 * edges are routed anew, past the nodes they join. What stands still is copied once, and what moves is put into that
 * copy, so that a frame costs the same on a small map and on a large one. Letting go routes everything properly.
 */
export function startDragged(settled: MapGeometry): DraggedGeometry {
  const [nodes, routes] = [{ ...settled.nodes }, { ...settled.edges }]
  return (shown, catalogue, dragged) => {
    const edges = shown.edges.filter((edge) => dragged.has(edge.source) || dragged.has(edge.target))
    const ids = new Set([...dragged.keys(), ...edges.flatMap((edge) => [edge.source, edge.target])])
    const near = shown.nodes.filter((node) => ids.has(node.id))
    const part = mapGeometry({ ...shown, nodes: near, edges, notes: [], messages: [] }, catalogue)
    for (const [id, node] of Object.entries(part.nodes)) if (dragged.has(id)) nodes[id] = node
    Object.assign(routes, part.edges)
    const around = { ...settled, nodes, edges: routes }
    const followed = new Set([...dragged.keys(), ...edges.map((edge) => edge.id)])
    const notes = shown.notes.filter((note) => followed.has(note.id) || followed.has(note.about ?? ''))
    return { ...around, notes: { ...settled.notes, ...notesOn({ ...shown, notes }, around) } }
  }
}

/** Notes with their tethers to wherever things are now. */
function notesOn(document: WorkflowDocument, { nodes, edges, messages }: MapGeometry): MapGeometry['notes'] {
  const lines = { get: (id: string) => (edges[id] ?? messages[id])?.points }
  return noteBoxes(document, { get: (id: string) => nodes[id] }, lines)
}
