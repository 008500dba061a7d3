import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { beginningOf } from '#shared/outline/line/read-line.ts'

/** Moves the line, with what is indented below it, over its neighbour; the caret goes along. */
export function moveBlock(view: EditorView, by: 1 | -1): boolean {
  const { doc, selection } = view.state
  const at = doc.lineAt(selection.main.head).number
  const end = blockEnd(doc, at)
  const other = by < 0 ? blockStart(doc, at) : end + 1
  if (other < 1 || other > doc.lines) return true
  const [upper, lower] = by < 0 ? [other, at] : [at, other]
  const middle = lower - 1
  const last = by < 0 ? end : blockEnd(doc, other)
  const from = doc.line(upper).from
  const to = doc.line(last).to
  const first = doc.sliceString(from, doc.line(middle).to)
  const second = doc.sliceString(doc.line(lower).from, to)
  const offset = selection.main.head - doc.line(at).from
  const start = by < 0 ? from : from + second.length + 1
  view.dispatch({
    changes: { from, to, insert: `${second}\n${first}` },
    selection: { anchor: start + offset },
    scrollIntoView: true,
    userEvent: 'move.line',
  })
  return true
}

function columnOf(doc: Text, line: number): number {
  const { text } = doc.line(line)
  return text.trim() === '' ? Infinity : beginningOf(text).column
}

/** The last line that belongs to a line: what is indented further below it. */
function blockEnd(doc: Text, line: number): number {
  const column = columnOf(doc, line)
  let end = line
  while (end < doc.lines && columnOf(doc, end + 1) > column && doc.line(end + 1).text.trim() !== '') end += 1
  return end
}

/** The first line of the block above: of the same level, else the line above. */
function blockStart(doc: Text, line: number): number {
  const column = columnOf(doc, line)
  let start = line - 1
  while (start > 1 && columnOf(doc, start) > column) start -= 1
  return columnOf(doc, start < 1 ? line : start) < column ? line - 1 : start
}
