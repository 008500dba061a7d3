import type { EditorView } from '@codemirror/view'
import { EditorSelection } from '@codemirror/state'

const sign = /^(\s*)([-–—•*+!](?![->]))(\s*)(.*)$/u

/**
 * The next line, where it most likely belongs: a way out under a question, what happens under a way. On a sign with
 * nothing behind it Enter ends the list, one level up.
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
  const insert = `${state.lineBreak}${atEnd && from > line.from ? leadFor(line.text) : indentOf(line.text)}`
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

function leadFor(text: string): string {
  const indent = indentOf(text)
  const signed = sign.exec(text)
  if (signed?.[2] === '+') return `${indent}  `
  if (signed !== null) return /(?:→|[-=]+>)/u.test(text) ? `${indent}${signed[2]} ` : `${indent}  `
  if (/\?\s*$/u.test(text)) return `${indent}  - `
  return /^\s*(?:[^:]+:\s*)?\((?:parallel|split)\)\s*$/iu.test(text) ? `${indent}  + ` : indent
}

function indentOf(text: string): string {
  return /^\s*/u.exec(text)?.[0] ?? ''
}
