import type { WorkflowDocument } from '../document.ts'
import { bandAt, middleOf } from './bands.ts'
import { collapseLanes } from './collapse-lanes.ts'

/** Opens the collapsed lanes that hide the words of a node, an edge or a note, so that they can be typed. */
export function reveal(document: WorkflowDocument, { id }: { id: string }): WorkflowDocument {
  const departmentIds = document.lanes
    .filter((lane) => lane.collapsed === true && hiding(document, id).includes(lane.departmentId))
    .map((lane) => lane.departmentId)
  return departmentIds.length === 0 ? document : collapseLanes(document, { departmentIds, collapsed: false })
}

function hiding(document: WorkflowDocument, id: string): (string | null)[] {
  const ownerOf = (nodeId: string) => document.nodes.find((node) => node.id === nodeId)?.departmentId ?? null
  const edge = document.edges.find((candidate) => candidate.id === id)
  if (edge !== undefined) return [ownerOf(edge.source), ownerOf(edge.target)]
  const note = document.notes.find((candidate) => candidate.id === id)
  if (note !== undefined) return [bandAt(document, middleOf(note))?.departmentId ?? null]
  return [ownerOf(id)]
}
