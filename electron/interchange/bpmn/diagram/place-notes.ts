import { overlaps } from '#shared/geometry/box.ts'
import type { Box } from '#shared/geometry/types.ts'
import { settleNotes } from '#shared/layout/settle-notes.ts'
import type { FlowNode, Note, Point, WorkflowDocument } from '#shared/model/document.ts'
import type { DiagramShape } from '../reading/bpmn-element.ts'
import type { Scale } from './arrange.ts'
import { isSound } from './places.ts'
import type { Places } from './places.ts'
import { boxOf } from './restack.ts'

/** Each note where the file has it, seen from the node nearest to it; in a row below where that is taken. */
export function placeNotes(
  document: WorkflowDocument,
  shapeOf: (noteId: string) => DiagramShape | undefined,
  places: Places,
  scale: Scale,
): Note[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const taken: Box[] = document.nodes.map(boxOf)
  const kept = new Map<string, Note>()
  for (const note of document.notes) {
    const shape = shapeOf(note.id)
    if (shape === undefined || !isSound(shape)) continue
    const position = positionOf(note, shape, nodes, places, scale)
    const box = { ...position, ...note.size }
    if (box.y < 0 || taken.some((other) => overlaps(box, other))) continue
    taken.push(box)
    kept.set(note.id, { ...note, position })
  }
  const rest = document.notes.filter(({ id }) => !kept.has(id))
  const settled = settleNotes({ ...document, notes: rest }, document.nodes, document.lanes)
  const below = new Map(settled.map((note) => [note.id, clearOf(note, [...kept.values()])]))
  return document.notes.map((note) => kept.get(note.id) ?? below.get(note.id) ?? note)
}

function positionOf(
  note: Note,
  shape: DiagramShape,
  nodes: ReadonlyMap<string, FlowNode>,
  places: Places,
  scale: Scale,
): Point {
  const centre = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
  const { node, from } = nearest(centre, nodes, places)
  const x = node.position.x + node.size.width / 2 + (centre.x - from.x) * scale.x
  const y = node.position.y + node.size.height / 2 + (centre.y - from.y) * scale.y
  return { x: Math.round(x - note.size.width / 2), y: Math.round(y - note.size.height / 2) }
}

function nearest(
  point: Point,
  nodes: ReadonlyMap<string, FlowNode>,
  { centres }: Places,
): { node: FlowNode; from: Point } {
  let best: { node: FlowNode; from: Point } | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [id, from] of centres) {
    const node = nodes.get(id)
    const distance = Math.hypot(from.x - point.x, from.y - point.y)
    if (node === undefined || distance >= least) continue
    least = distance
    best = { node, from }
  }
  if (best === undefined) throw new Error('A diagram with places has nodes.')
  return best
}

/** The row below knows nothing of notes that kept their place below the map. */
function clearOf(note: Note, kept: readonly Note[]): Note {
  const lowest = kept.reduce((most, { position, size }) => Math.max(most, position.y + size.height + 16), 0)
  return lowest <= note.position.y ? note : { ...note, position: { ...note.position, y: lowest } }
}
