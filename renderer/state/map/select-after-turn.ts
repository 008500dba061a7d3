import type { WorkflowDocument } from '#shared/model/document.ts'
import { nothingSelected, prune, selecting, selectionOf, sizeOf } from './selection.ts'
import type { MapSelection } from './selection.ts'

/**
 * What is selected once undo or redo has turned one drawing into another: what came back, unless that is a whole map;
 * else what was selected and is still there; else, where that went, its neighbour, from where one goes on.
 */
export function selectionAfterTurn(
  before: WorkflowDocument,
  after: WorkflowDocument,
  selection: MapSelection,
): MapSelection {
  const nodeIds = newIds(before.nodes, after.nodes)
  const noteIds = newIds(before.notes, after.notes)
  const isWhole = before.nodes.length === 0 && nodeIds.length > 1
  if (nodeIds.length + noteIds.length > 0) return isWhole ? nothingSelected : selecting({ nodeIds, noteIds })
  const went = newIds(after.nodes, before.nodes).length > 0
  const edgeIds = went ? [] : newIds(before.edges, after.edges)
  if (edgeIds.length > 0) return selecting({ edgeIds })
  const left = prune(selection, after)
  return sizeOf(left) > 0 || sizeOf(selection) === 0 ? left : neighbourOfGone(before, after)
}

/**
 * Where one goes on after something was deleted: the node that led to the first of it, else the one it led to, else what
 * a note that went was about. Nothing where none of these is left.
 */
export function neighbourOfGone(before: WorkflowDocument, after: WorkflowDocument): MapSelection {
  const left = new Set(after.nodes.map((node) => node.id))
  const gone = new Set(newIds(after.nodes, before.nodes))
  const edges = gone.size > 0 ? before.edges.filter(touches(gone)) : goneEdges(before, after)
  const source = edges.find((edge) => left.has(edge.source))?.source
  const nodeId = source ?? edges.find((edge) => left.has(edge.target))?.target
  if (nodeId !== undefined) return selecting({ nodeIds: [nodeId] })
  const [note] = before.notes.filter(({ id }) => after.notes.every((each) => each.id !== id))
  return note?.about === undefined ? nothingSelected : selectionOf(after, note.about)
}

function touches(nodeIds: ReadonlySet<string>) {
  return ({ source, target }: WorkflowDocument['edges'][number]) => nodeIds.has(source) || nodeIds.has(target)
}

function goneEdges(before: WorkflowDocument, after: WorkflowDocument): WorkflowDocument['edges'] {
  const left = new Set(after.edges.map((edge) => edge.id))
  return before.edges.filter((edge) => !left.has(edge.id))
}

interface Named {
  readonly id: string
}

function newIds(before: readonly Named[], after: readonly Named[]): string[] {
  const known = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !known.has(id)).map(({ id }) => id)
}
