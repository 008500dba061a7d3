import type { FlowEdge, FlowNode, NodeKind, Note, Size, WorkflowDocument } from '../../model/document.ts'
import { bandAt, bandsOf, middleOf } from '../../model/edits/bands.ts'
import { foldDocument } from '../folded/fold-document.ts'
import { mapStyle } from '../style.ts'
import { placeInRow } from './pill-row.ts'

const { strip } = mapStyle

const sizes: Readonly<Record<NodeKind, Size>> = {
  step: strip.step,
  decision: strip.gateway,
  parallel: strip.gateway,
  start: strip.event,
  event: strip.event,
  end: strip.event,
}

const known = new WeakMap<WorkflowDocument, WorkflowDocument>()

const folded = new WeakMap<WorkflowDocument, WorkflowDocument>()

/**
 * The drawing as it is seen: collapsed lanes as strips, and the rows of a wrapped flow below each other. The same
 * object where no lane is collapsed and nothing wrapped.
 */
export function shownDocument(document: WorkflowDocument): WorkflowDocument {
  const closed = closedDocument(document)
  return closed.wraps === undefined ? closed : remembered(folded, closed, foldDocument)
}

/** As it is printed and compared: wrapped as on screen, and every lane open, so that nothing is left out. */
export function printedDocument(document: WorkflowDocument): WorkflowDocument {
  return foldDocument(withLanesOpen(document))
}

/**
 * Every collapsed lane is a low strip, its nodes small shapes without words in a row, as near to their x as they fit;
 * what lies below moves up. The document itself keeps all of it, so that opening the lane shows exactly what was there.
 */
export function closedDocument(document: WorkflowDocument): WorkflowDocument {
  if (!document.lanes.some(({ collapsed }) => collapsed === true)) return document
  return remembered(known, document, collapse)
}

function remembered(
  made: WeakMap<WorkflowDocument, WorkflowDocument>,
  document: WorkflowDocument,
  make: (document: WorkflowDocument) => WorkflowDocument,
): WorkflowDocument {
  const earlier = made.get(document) ?? make(document)
  made.set(document, earlier)
  return earlier
}

/** Ids of the nodes whose lane is collapsed. */
export function hiddenNodes(document: WorkflowDocument): ReadonlySet<string> {
  const closed = collapsedLanes(document)
  if (closed.size === 0) return closed
  return new Set(document.nodes.flatMap((node) => (closed.has(node.departmentId ?? '') ? [node.id] : [])))
}

function collapsedLanes({ lanes }: WorkflowDocument): ReadonlySet<string> {
  return new Set(lanes.flatMap((lane) => (lane.collapsed === true ? [lane.departmentId] : [])))
}

/** Every lane open, as what is printed always shows them. */
export function withLanesOpen(document: WorkflowDocument): WorkflowDocument {
  if (!document.lanes.some(({ collapsed }) => collapsed !== undefined)) return document
  return { ...document, lanes: document.lanes.map(({ collapsed: _, ...lane }) => lane) }
}

function collapse(document: WorkflowDocument): WorkflowDocument {
  const closed = collapsedLanes(document)
  const lanes = document.lanes.map((lane) =>
    closed.has(lane.departmentId) ? { ...lane, height: strip.height } : lane,
  )
  const [before, after] = [bandsOf(document.lanes), bandsOf(lanes)]
  const below = (after.at(-1)?.bottom ?? 0) - (before.at(-1)?.bottom ?? 0)
  const tops = new Map(after.map((band, index) => [band.departmentId, band.top - (before[index]?.top ?? 0)]))
  const shift = (departmentId: string | null) =>
    departmentId === null ? below : (tops.get(departmentId) ?? below)
  const pills = new Map(after.flatMap((band) => rowOf(document, band.departmentId, band.top, closed)))
  return {
    ...document,
    lanes,
    nodes: document.nodes.map((node) => pills.get(node.id) ?? lifted(node, shift(node.departmentId))),
    edges: document.edges.map((edge) =>
      pills.has(edge.source) && pills.has(edge.target) ? wordless(edge) : edge,
    ),
    notes: document.notes.flatMap((note) => liftedNote(document, note, closed, shift)),
  }
}

/** The nodes of a collapsed lane as small shapes in a row. */
function rowOf(
  { nodes }: WorkflowDocument,
  departmentId: string,
  top: number,
  closed: ReadonlySet<string>,
): (readonly [string, FlowNode])[] {
  if (!closed.has(departmentId)) return []
  const middle = ({ position, size }: FlowNode) => position.x + size.width / 2
  const own = nodes
    .filter((node) => node.departmentId === departmentId)
    .sort((a, b) => middle(a) - middle(b) || a.position.y - b.position.y)
  const wishes = own.map((node) => ({ at: middle(node), width: sizes[node.kind].width }))
  const places = placeInRow(wishes, strip.gap)
  return own.map((node, index) => [node.id, pill(node, places[index] ?? 0, top)])
}

/** What was made of a node the last time: the same again, as long as it stands where it stood. */
const made = new WeakMap<FlowNode, FlowNode>()

function kept(node: FlowNode, next: FlowNode): FlowNode {
  const earlier = made.get(node)
  const same = earlier?.position.x === next.position.x && earlier.position.y === next.position.y
  if (earlier !== undefined && same && earlier.size === next.size) return earlier
  made.set(node, next)
  return next
}

function pill(node: FlowNode, x: number, top: number): FlowNode {
  const size = sizes[node.kind]
  const position = { x: x - size.width / 2, y: top + strip.axis - size.height / 2 }
  const { exceptionEntry: _, ...bare } = node
  const small: FlowNode = { ...bare, name: '', position, size }
  return kept(node, small.kind === 'step' ? { ...small, systemIds: [] } : small)
}

function lifted(node: FlowNode, by: number): FlowNode {
  if (by === 0) return node
  const { x, y } = node.position
  return kept(node, { ...node, position: { x, y: y + by } })
}

const quiet = new WeakMap<FlowEdge, FlowEdge>()

/** Between two small shapes there is no room for words, and they are about what is hidden. */
function wordless(edge: FlowEdge): FlowEdge {
  const earlier = quiet.get(edge)
  if (earlier !== undefined) return earlier
  const { id, source, target, kind } = edge
  const bare: FlowEdge = { id, source, target, kind }
  quiet.set(edge, bare)
  return bare
}

/** A note lies in the band under its middle; one in a collapsed lane is hidden with it. */
function liftedNote(
  document: WorkflowDocument,
  note: Note,
  closed: ReadonlySet<string>,
  shift: (departmentId: string | null) => number,
): Note[] {
  const departmentId = bandAt(document, middleOf(note))?.departmentId ?? null
  if (departmentId !== null && closed.has(departmentId)) return []
  const by = shift(departmentId)
  return [by === 0 ? note : { ...note, position: { x: note.position.x, y: note.position.y + by } }]
}
