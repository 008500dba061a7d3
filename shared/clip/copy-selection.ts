import type { Catalogue } from '../model/catalogue.ts'
import type { Message, WorkflowDocument } from '../model/document.ts'
import { restack } from '../model/edits/restack.ts'
import { settle } from '../model/edits/settle.ts'
import { usedCatalogue } from '../model/used-entries.ts'
import type { Clip } from './clip.ts'

export interface CopiedSelection {
  readonly nodeIds: readonly string[]
  readonly noteIds: readonly string[]
  /** A whole lane: everything of the department. */
  readonly laneId: string | null
}

/**
 * What is selected as a drawing of its own: nodes with the edges and messages between them, the lanes they
 * lie in, notes that are selected or about any of it, and what is parked about it. Null when nothing is.
 */
export function copySelection(
  document: WorkflowDocument,
  catalogue: Catalogue,
  selection: CopiedSelection,
): Clip | null {
  const part = cutOut(document, selection)
  if (part.nodes.length + part.notes.length + part.lanes.length === 0) return null
  return { format: 'baton/clip', version: 1, ...namesFor(part, catalogue), document: part }
}

function cutOut(document: WorkflowDocument, selection: CopiedSelection): WorkflowDocument {
  const chosen = new Set(selection.nodeIds)
  const nodes = document.nodes.filter(
    (node) => chosen.has(node.id) || (selection.laneId !== null && node.departmentId === selection.laneId),
  )
  const ids = new Set(nodes.map((node) => node.id))
  const owners = new Set(nodes.map((node) => node.departmentId))
  const lanes = document.lanes.filter(
    ({ departmentId }) => owners.has(departmentId) || departmentId === selection.laneId,
  )
  const edges = document.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target))
  const laned = new Set(lanes.map((lane) => lane.departmentId))
  const messages = document.messages.filter((message) => isWithin(message, ids, laned))
  const things = new Set([...ids, ...[...edges, ...messages].map((item) => item.id)])
  const notes = document.notes
    .filter((note) => selection.noteIds.includes(note.id) || things.has(note.about ?? ''))
    .map((note) => (things.has(note.about ?? '') ? note : free(note)))
  const parked = document.parked.filter((item) => things.has(item.about ?? ''))
  const { wraps: _, ...drawn } = document
  const part = { ...drawn, nodes, edges, messages, notes, parked, looseSystemIds: [] }
  return settle(restack(part, lanes))
}

/** Both ends are copied; one may be outside the map anyway. */
function isWithin(
  { from, to }: Message,
  nodes: ReadonlySet<string>,
  departments: ReadonlySet<string>,
): boolean {
  const held = (end: Message['from']) =>
    end.kind === 'outside' || (end.kind === 'node' ? nodes : departments).has(end.id)
  return held(from) && held(to) && (from.kind === 'node' || to.kind === 'node')
}

/** A note whose subject is not copied comes along without it. */
function free<Note extends { readonly about?: string | undefined }>({
  about: _,
  ...note
}: Note): Omit<Note, 'about'> {
  return note
}

/** An id without an entry, which a map should not hold, is named all the same: nothing is dropped in silence. */
function namesFor(part: WorkflowDocument, catalogue: Catalogue): Pick<Clip, 'departments' | 'systems'> {
  const { departments, systems } = usedCatalogue(part, catalogue)
  const known = new Set([...departments, ...systems].map(({ id }) => id))
  const unknown = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ id, name: 'Unknown' }))
  return {
    departments: [...departments, ...unknown(part.lanes.map((lane) => lane.departmentId))],
    systems: [
      ...systems,
      ...unknown(part.nodes.flatMap((node) => (node.kind === 'step' ? node.systemIds : []))),
    ],
  }
}
