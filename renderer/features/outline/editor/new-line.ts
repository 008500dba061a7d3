import type { EditorView } from '@codemirror/view'
import { EditorSelection } from '@codemirror/state'
import { indentOf, leadAfter, sign } from './lead.ts'

/**
 * The next line, where it most likely belongs: a way out under a question, what happens under a way, the step an
 * exception path left once that leads elsewhere. On a sign with nothing behind it Enter ends the list, one level up.
 */
export function newLine(view: EditorView): boolean {
  const { state } = view
  const { from, to, empty } = state.selection.main
  const line = state.doc.lineAt(from)
  const bare = sign.exec(line.text)
  if (empty && bare !== null && bare[4] === '') {
    view.dispatch({
      changes: { from: line.from, to: line.to, insert: (bare[1] ?? '').slice(2) },
      userEvent: 'input',
      scrollIntoView: true,
    })
    return true
  }
  const atEnd = state.sliceDoc(to, line.to).trim() === '' || from === line.from
  const above = () => state.sliceDoc(0, line.to).split(state.lineBreak)
  const insert = `${state.lineBreak}${atEnd && from > line.from ? leadAfter(above()) : indentOf(line.text)}`
  view.dispatch(
    state.update(
      {
        changes: { from, to, insert },
        selection: EditorSelection.cursor(from + insert.length),
        scrollIntoView: true,
      },
      { userEvent: 'input' },
    ),
  )
  return true
}
