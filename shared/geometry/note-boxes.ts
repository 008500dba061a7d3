import type { Note, Point, WorkflowDocument } from '../model/document.ts'
import { bottom, centre, right, segmentBox } from './box.ts'
import { mapStyle } from './style.ts'
import type { Box, NodeBox, NoteBox } from './types.ts'
import { wrapText } from './wrap-text.ts'

const { note: style } = mapStyle

type ById<T> = Pick<ReadonlyMap<string, T>, 'get'>
/** Corners of edges and messages. */
type Lines = ById<readonly Point[]>

/** Notes as wrapped text; a note about a node, an edge or a message has a straight tether to it. */
export function noteBoxes(
  document: WorkflowDocument,
  nodes: ById<NodeBox>,
  lines: Lines,
): Record<string, NoteBox> {
  return Object.fromEntries(
    document.notes.map((note) => {
      const wrapped = linesOf(note)
      const box = { ...note.position, width: note.size.width, height: heightOf(note, wrapped) }
      const tether = tetherOf(note, box, nodes, lines)
      return [note.id, { id: note.id, box, lines: wrapped, ...(tether === undefined ? {} : { tether }) }]
    }),
  )
}

type Written = Pick<Note, 'text' | 'size'>

/** As high as it is drawn: at least as it was made, and as its text needs. */
export function noteHeight(note: Written): number {
  return heightOf(note, linesOf(note))
}

function linesOf({ text, size }: Written): readonly string[] {
  const maxLines = Math.max(1, Math.floor((size.height - 2 * style.padding + 4) / style.lineHeight))
  const width = Math.max(24, size.width - 2 * style.padding)
  return wrapText(text, width, style.fontSize, style.weight, Math.max(maxLines, 12))
}

function heightOf({ size }: Written, lines: readonly string[]): number {
  return Math.max(size.height, lines.length * style.lineHeight + 2 * style.padding)
}

function tetherOf({ about }: Note, from: Box, nodes: ById<NodeBox>, lines: Lines): string | undefined {
  if (about === undefined) return undefined
  const node = nodes.get(about)
  const end =
    node === undefined ? nearestOnLine(trimmed(lines.get(about) ?? []), from) : nearest(node.box, from)
  if (end === undefined) return undefined
  const start = nearestPoint(from, end)
  return `M${start.x} ${start.y}L${end.x} ${end.y}`
}

function nearest(to: Box, from: Box): Point {
  return nearestPoint(to, centre(from))
}

/** Without its first and last stretch, where the line may be hard to tell from its node. */
function trimmed(points: readonly Point[]): readonly Point[] {
  return points.map((point, at) => {
    const inner = at === 0 ? points[1] : at === points.length - 1 ? points[at - 1] : undefined
    if (inner === undefined) return point
    const length = Math.hypot(inner.x - point.x, inner.y - point.y)
    const part = length === 0 ? 0 : Math.min(END, length / 3) / length
    return { x: point.x + (inner.x - point.x) * part, y: point.y + (inner.y - point.y) * part }
  })
}

/** In map units. */
const END = 16

/** The point of a line that is nearest to a box; undefined for a line without a segment. */
export function nearestOnLine(points: readonly Point[], box: Box): Point | undefined {
  const middle = centre(box)
  const places = points.slice(1).map((to, index) => nearestPoint(segmentBox(points[index] ?? to, to), middle))
  const gaps = places.map((place) => {
    const { x, y } = nearestPoint(box, place)
    return Math.hypot(x - place.x, y - place.y)
  })
  return places[gaps.indexOf(Math.min(...gaps))]
}

function nearestPoint(box: Box, point: Point): Point {
  return {
    x: Math.min(right(box), Math.max(box.x, point.x)),
    y: Math.min(bottom(box), Math.max(box.y, point.y)),
  }
}
