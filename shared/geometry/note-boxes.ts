import type { Point, WorkflowDocument } from '../model/document.ts'
import { bottom, centre, right } from './box.ts'
import { mapStyle } from './style.ts'
import type { Box, NodeBox, NoteBox } from './types.ts'
import { wrapText } from './wrap-text.ts'

const { note: style } = mapStyle

/** Notes as wrapped text; a note about a node has a straight tether to it. */
export function noteBoxes(
  document: WorkflowDocument,
  nodes: ReadonlyMap<string, NodeBox>,
): Record<string, NoteBox> {
  return Object.fromEntries(
    document.notes.map((note) => {
      const maxLines = Math.max(1, Math.floor((note.size.height - 2 * style.padding + 4) / style.lineHeight))
      const width = Math.max(24, note.size.width - 2 * style.padding)
      const wrapped = wrapText(note.text, width, style.fontSize, style.weight, Math.max(maxLines, 12))
      const height = Math.max(note.size.height, wrapped.length * style.lineHeight + 2 * style.padding)
      const box = { ...note.position, width: note.size.width, height }
      const about = note.about === undefined ? undefined : nodes.get(note.about)
      return [
        note.id,
        {
          id: note.id,
          box,
          lines: wrapped,
          ...(about === undefined ? {} : { tether: tetherTo(box, about.box) }),
        },
      ]
    }),
  )
}

function tetherTo(from: Box, to: Box): string {
  const end = nearestPoint(to, centre(from))
  const start = nearestPoint(from, end)
  return `M${start.x} ${start.y}L${end.x} ${end.y}`
}

function nearestPoint(box: Box, point: Point): Point {
  return {
    x: Math.min(right(box), Math.max(box.x, point.x)),
    y: Math.min(bottom(box), Math.max(box.y, point.y)),
  }
}
