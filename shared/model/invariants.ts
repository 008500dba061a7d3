import type { FlowNode, WorkflowDocument } from './document.ts'
import { bandOf, bandsBottom } from './edits/bands.ts'

/**
 * What holds for every document Baton has drawn or laid out, as sentences about what does not: empty when all is well.
 * Ids are unique, both ends of everything exist, lanes are unique, a node lies inside the band of its
 * department (and below all bands without one), kinds carry only the fields that are theirs.
 */
export function checkDocument(document: WorkflowDocument): string[] {
  return [...checkIds(document), ...checkEnds(document), ...checkLanes(document), ...checkEdges(document)]
}

function checkIds(document: WorkflowDocument): string[] {
  const seen = new Set<string>()
  const problems: string[] = []
  const { nodes, edges, messages, notes, parked } = document
  for (const { id } of [...nodes, ...edges, ...messages, ...notes, ...parked]) {
    if (seen.has(id)) problems.push(`The id ${id} is used twice.`)
    seen.add(id)
  }
  return problems
}

function checkEnds(document: WorkflowDocument): string[] {
  const nodes = new Set(document.nodes.map((node) => node.id))
  const lanes = new Set(document.lanes.map((lane) => lane.departmentId))
  const things = new Set([...nodes, ...[...document.edges, ...document.messages].map((item) => item.id)])
  return [
    ...document.edges
      .filter((edge) => !nodes.has(edge.source) || !nodes.has(edge.target))
      .map((edge) => `The edge ${edge.id} leads nowhere.`),
    ...document.messages
      .filter(({ from, to }) =>
        [from, to].some(
          (end) => end.kind !== 'outside' && !(end.kind === 'node' ? nodes : lanes).has(end.id),
        ),
      )
      .map((message) => `The message ${message.id} leads nowhere.`),
    ...document.notes
      .filter((note) => note.about !== undefined && !things.has(note.about))
      .map((note) => `The note ${note.id} is about something that is gone.`),
    ...document.parked
      .filter((item) => item.about !== undefined && !things.has(item.about))
      .map((item) => `The parked item ${item.id} is about something that is gone.`),
  ]
}

function checkLanes(document: WorkflowDocument): string[] {
  const ids = document.lanes.map((lane) => lane.departmentId)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...twice.map((id) => `The department ${id} has two lanes.`),
    ...document.nodes.filter((node) => !liesInBand(document, node)).map((node) => outside(node)),
  ]
}

function liesInBand(document: WorkflowDocument, node: FlowNode): boolean {
  const top = node.position.y
  if (node.departmentId === null) return document.lanes.length === 0 || top >= bandsBottom(document.lanes)
  const band = bandOf(document, node.departmentId)
  return band !== null && top >= band.top && top + node.size.height <= band.bottom
}

function outside(node: FlowNode): string {
  return `The node ${node.id} lies outside the band of its department.`
}

function checkEdges(document: WorkflowDocument): string[] {
  return document.edges
    .filter((edge) =>
      edge.kind === 'sequence'
        ? edge.exception !== undefined || edge.rate !== undefined
        : edge.probability !== undefined,
    )
    .map((edge) => `The edge ${edge.id} carries fields of the other kind.`)
}
