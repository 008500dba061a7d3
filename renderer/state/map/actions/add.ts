import { createNode } from '#shared/model/create-node.ts'
import type { EdgeKind, FlowNode, NodeKind, Note, Point, WorkflowDocument } from '#shared/model/document.ts'
import { addNode } from '#shared/model/edits/add-node.ts'
import { hiddenNodes } from '#shared/geometry/collapsed/shown-document.ts'
import { addNoteUnder } from '#shared/model/edits/add-note-under.ts'
import { writeNote } from '#shared/geometry/write-note.ts'
import { addNote } from '#shared/model/edits/add-note.ts'
import { nameNode } from '#shared/model/edits/name-node.ts'
import type { NodeTitle } from '#shared/model/edits/name-node.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { tellingName } from '#shared/model/telling-name.ts'
import { drawnWays } from '#shared/flow/drawn-order.ts'
import { newId } from '#shared/lib/id.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { subjectOf } from '../subject.ts'
import { noFieldCame } from './overtaken.ts'
import { kindWords } from '../node-words.ts'
import { atPoint, centred, placed, snapped } from './where.ts'
import type { Addition } from './where.ts'

/**
 * Adds a node: at a point; else after the selected nodes, of those that lead to each other after the last; else on the one selected edge; else in the selected
 * lane, or in the middle of what is visible. It is selected and waits for its name.
 */
export function addKind(map: OpenMap, kind: NodeKind, at?: Point): void {
  const node = createNode(kind, { id: newId() }) as FlowNode
  if (at !== undefined) return add(map, node, atPoint(node, at))
  const { selection, history } = map.store.getState()
  const { document } = history.present
  add(map, node, placed(document, selection, node, canvasPort()?.centre()))
  const besides = besideWords(document, selection.nodeIds)
  if (besides !== null) hint(map, besides)
}

/**
 * Adds a node between the selected one and what it leads to; behind it where it leads nowhere yet, on the edge where
 * one is selected. Where several ways lead on it says how to choose one.
 */
export function insertAfter(map: OpenMap, kind: NodeKind): void {
  const document = selectDocument(map.store.getState())
  const { nodeIds } = map.store.getState().selection
  const [first, ...more] = nodeIds
  if (first === undefined) return addKind(map, kind)
  if (more.length > 0)
    return sayWhy(map, 'Select one step to put another after it; N makes one where they meet.')
  const [way, ...others] = drawnWays(document, first)
  if (others.length > 0)
    return sayWhy(map, `${others.length + 1} ways lead on: J goes to one of them, N puts a step into it.`)
  if (way === undefined) return addKind(map, kind)
  const node = createNode(kind, { id: newId() }) as FlowNode
  const newEdgeId = newId()
  add(map, node, (current) => insertOnEdge(current, { edgeId: way.id, node, newEdgeId }))
}

/** Nothing was added, and there is no field for the name that may be typed already. */
function sayWhy(map: OpenMap, words: string): void {
  noFieldCame()
  hint(map, words)
}

/** Said where a second way came of what may have been meant to go into the first: nothing else shows it at once. */
function besideWords(document: WorkflowDocument, nodeIds: readonly string[]): string | null {
  const [only, ...others] = document.nodes.filter((node) => nodeIds.includes(node.id))
  if (only === undefined || others.length > 0 || leadsApart(only)) return null
  if (drawnWays(document, only.id).length === 0) return null
  return `Another way on from ${tellingName(document, only)}. Esc, then Shift+N puts it into the flow instead.`
}

/** Several ways out are what it is for; an end has none. */
function leadsApart({ kind }: FlowNode): boolean {
  return kind === 'decision' || kind === 'parallel' || kind === 'end'
}

/** Adds a step where a connection was dropped on free ground, and leads there. */
export function addConnected(map: OpenMap, sourceId: string, at: Point, kind: EdgeKind = 'sequence'): void {
  const node = centred(createNode('step', { id: newId() }), at)
  const edge = { id: newId(), source: sourceId, target: node.id, kind }
  add(map, node, (document) => connect(addNode(document, { node }), edge))
}

/** Adds a node as the next edit, to be named at once. */
function add(map: OpenMap, node: FlowNode, addition: Addition): void {
  const before = selectDocument(map.store.getState())
  map.edit(`Add ${kindWords[node.kind]}`, addition, { key: `add:${node.id}`, select: { nodeIds: [node.id] } })
  fresh.set(map, { id: node.id, before, after: selectDocument(map.store.getState()), addition })
  map.rename(node.id)
}

interface Fresh {
  readonly id: string
  readonly before: WorkflowDocument
  readonly after: WorkflowDocument
  /** How a node was added; a note is where it is put. */
  readonly addition?: Addition
}

/** The node or note each map got last, while nothing else has changed. */
const fresh = new WeakMap<OpenMap, Fresh>()

/** Whether a node or note was added just now and nothing has been done since: taking it back is undoing that. */
export function isFresh(map: OpenMap, id: string): boolean {
  const added = fresh.get(map)
  return added?.id === id && added.after === selectDocument(map.store.getState())
}

/** What was added is there to stay. */
export function settleFresh(map: OpenMap): void {
  fresh.delete(map)
}

/**
 * Names a node as its line says. One that was just added is put where its line says at once, so that the lane
 * it would have stood in keeps its height; all of it is undone together with the adding. `more` leaves that open
 * for what is typed next.
 */
export function nameAs(map: OpenMap, nodeId: string, title: NodeTitle, more = false): void {
  const added = isFresh(map, nodeId) ? fresh.get(map) : undefined
  const joins = `add:${nodeId}`
  const change = (document: WorkflowDocument) => {
    const { departmentId } = title
    const put = departmentId === undefined ? undefined : added?.addition?.(added.before, departmentId)
    return nameNode(put ?? document, { nodeId, title })
  }
  map.edit(`Name ${title.name}`, change, { joins, ...(more ? { key: joins } : {}) })
}

const noteSize = { width: 184, height: 56 }

/** Adds a note, about the one node or edge that is selected: beside it, else where asked, else in the middle of what is visible. Without a text it waits for one. */
export function addNoteAt(map: OpenMap, at?: Point, text = ''): void {
  const about = at === undefined ? subjectOf(map) : null
  const port = canvasPort()
  const beside = about === null ? undefined : port?.beside(about, noteSize)
  const { x, y } = at ?? beside ?? port?.centre() ?? { x: 200, y: 120 }
  const note: Note = {
    id: newId(),
    text,
    position: { x: snapped(x), y: snapped(y) },
    size: noteSize,
    ...(about === null ? {} : { about }),
  }
  const before = selectDocument(map.store.getState())
  const hidden = about !== null && hiddenNodes(before).has(about)
  // Beside a small shape in a low strip it would lie in the next lane.
  const put = (document: WorkflowDocument) => {
    const added = hidden ? addNoteUnder(document, { note, nodeId: about }) : addNote(document, { note })
    return text === '' ? added : writeNote(added, { noteId: note.id, text })
  }
  map.edit('Add note', put, {
    key: `add:${note.id}`,
    select: { noteIds: [note.id] },
  })
  if (text !== '') return
  fresh.set(map, { id: note.id, before, after: selectDocument(map.store.getState()) })
  map.rename(note.id)
}
