import type { FlowNode, Note, WorkflowDocument } from '../../document.ts'
import { byBand, chosen } from './arranged.ts'

/** Least distance of a note from a column that was lined up. */
const CLEAR = 16
const ASIDE = 24

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Notes that stand in a column that was lined up, where its edges run, move on to the right, to free ground. */
export function notesAside(document: WorkflowDocument, nodeIds: readonly string[]): WorkflowDocument {
  const columns = byBand(chosen(document, nodeIds))
    .filter((group) => group.length > 1)
    .map(around)
  const notes: Note[] = []
  for (const note of document.notes) {
    const column = columns.find((each) => lieClose(each, boxOf(note)))
    const others = [...document.nodes.map(ofNode), ...notes.map(boxOf)]
    notes.push(column === undefined ? note : aside(note, column, others))
  }
  return notes.every((note, at) => note === document.notes[at]) ? document : { ...document, notes }
}

function aside(note: Note, column: Box, others: readonly Box[]): Note {
  const { y } = note.position
  let x = column.right + ASIDE
  for (;;) {
    const here = boxOf({ ...note, position: { x, y } })
    const inTheWay = others.filter((other) => lieClose(other, here))
    if (inTheWay.length === 0) return { ...note, position: { x, y } }
    x = Math.max(...inTheWay.map(({ right }) => right)) + ASIDE
  }
}

function around(group: readonly FlowNode[]): Box {
  const boxes = group.map(ofNode)
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

function ofNode({ position: { x, y }, size: { width, height } }: FlowNode): Box {
  return { left: x, right: x + width, top: y, bottom: y + height }
}

function boxOf(note: Note): Box {
  const { x, y } = note.position
  return { left: x, right: x + note.size.width, top: y, bottom: y + note.size.height }
}

function lieClose(one: Box, other: Box): boolean {
  return (
    one.left < other.right + CLEAR &&
    other.left < one.right + CLEAR &&
    one.top < other.bottom + CLEAR &&
    other.top < one.bottom + CLEAR
  )
}
