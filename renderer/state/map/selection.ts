import type { WorkflowDocument } from '#shared/model/document.ts'

/** What is selected on the map: any number of nodes, edges and notes, or one lane. */
export interface MapSelection {
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
  readonly noteIds: readonly string[]
  readonly laneId: string | null
}

export const nothingSelected: MapSelection = { nodeIds: [], edgeIds: [], noteIds: [], laneId: null }

export function selecting(part: Partial<MapSelection>): MapSelection {
  return { ...nothingSelected, ...part }
}

/** One thing by its id: a node, an edge or a note. */
export function selectionOf(document: WorkflowDocument, id: string | null): MapSelection {
  const holds = (items: readonly { readonly id: string }[]) => items.some((item) => item.id === id)
  if (id === null) return nothingSelected
  if (holds(document.nodes)) return selecting({ nodeIds: [id] })
  if (holds(document.edges)) return selecting({ edgeIds: [id] })
  return holds(document.notes) ? selecting({ noteIds: [id] }) : nothingSelected
}

export function selectAll(document: WorkflowDocument): MapSelection {
  return selecting({
    nodeIds: document.nodes.map((node) => node.id),
    edgeIds: document.edges.map((edge) => edge.id),
    noteIds: document.notes.map((note) => note.id),
  })
}

/** The selection without what the document does not hold (any more); the same object when nothing went. */
export function prune(selection: MapSelection, document: WorkflowDocument): MapSelection {
  const nodes = new Set(document.nodes.map((node) => node.id))
  const edges = new Set(document.edges.map((edge) => edge.id))
  const notes = new Set(document.notes.map((note) => note.id))
  const lanes = new Set(document.lanes.map((lane) => lane.departmentId))
  const pruned = {
    nodeIds: selection.nodeIds.filter((id) => nodes.has(id)),
    edgeIds: selection.edgeIds.filter((id) => edges.has(id)),
    noteIds: selection.noteIds.filter((id) => notes.has(id)),
    laneId: selection.laneId !== null && lanes.has(selection.laneId) ? selection.laneId : null,
  }
  return sizeOf(pruned) === sizeOf(selection) ? selection : pruned
}

export function sizeOf(selection: MapSelection): number {
  const { nodeIds, edgeIds, noteIds, laneId } = selection
  return nodeIds.length + edgeIds.length + noteIds.length + (laneId === null ? 0 : 1)
}

export function sameSelection(one: MapSelection, other: MapSelection): boolean {
  const same = (a: readonly string[], b: readonly string[]) =>
    a === b || (a.length === b.length && a.every((id, index) => id === b[index]))
  return (
    one.laneId === other.laneId &&
    same(one.nodeIds, other.nodeIds) &&
    same(one.edgeIds, other.edgeIds) &&
    same(one.noteIds, other.noteIds)
  )
}
