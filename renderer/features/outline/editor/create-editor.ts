import { closeCompletion } from '@codemirror/autocomplete'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine } from '@codemirror/view'
import type { ChangeSet } from '@codemirror/state'
import type { ViewUpdate } from '@codemirror/view'
import { indentUnit } from '@codemirror/language'
import type { Outline } from '#shared/outline/outline-state.ts'
import { mask } from '#shared/outline/parts/text.ts'
import { suggestions } from './complete.ts'
import type { Suggesting } from './complete.ts'
import { highlight, setOutline } from './highlight.ts'
import { outlineKeys } from './keys.ts'
import type { KeyPorts } from './keys.ts'
import { diagnosticsOf } from './marks.ts'
import { changesTo } from './text-changes.ts'

export interface EditorPorts extends Suggesting, KeyPorts {
  readonly readOnly: boolean
  /** What was typed, and the line the caret is on. */
  readonly onType: (lines: readonly string[], line: number) => void
  /** The caret came to another line, without typing. */
  readonly onLine: (line: number) => void
  readonly onFocus: (focused: boolean) => void
  /** True where a paste is taken by somebody else. */
  readonly onPaste: (text: string) => boolean
}

/** Pixels at the foot of the text that what is said of a line may lie over: the caret is kept above them. */
const FOOT = 80

/** Changes that come from the map and not from the keyboard. */
const fromMap = Annotation.define<true>()

/** The text editor, without the map: tells what is typed, shows what it is given. */
export function createEditor(parent: HTMLElement, outline: Outline, ports: EditorPorts): EditorView {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: outline.lines.map((line) => line.raw).join('\n'),
      extensions: [
        EditorState.readOnly.of(ports.readOnly),
        EditorState.tabSize.of(4),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        drawSelection(),
        highlightActiveLine(),
        EditorView.scrollMargins.of(() => ({ bottom: FOOT })),
        highlight,
        lintGutter(),
        suggestions(ports),
        outlineKeys(ports),
        EditorView.contentAttributes.of({
          'aria-label': 'Outline',
          'aria-describedby': 'outline-help',
          'data-panel-focus': '',
          // Reached by the tab key while it is read only, too: what scrolls must be.
          tabindex: '0',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of((update) => tell(update, ports)),
        EditorView.domEventHandlers({
          copy: (_, view) => rememberCopy(view),
          cut: (_, view) => rememberCopy(view),
          paste: (event) => paste(event, ports),
        }),
      ],
    }),
  })
  showOutline(view, outline, [])
  return view
}

/**
 * Shows the text of an outline, what is wrong in it, and the lines of what is selected. The caret stays, unless it is
 * to go along to what changed.
 */
export function showOutline(
  view: EditorView,
  outline: Outline,
  chosen: readonly number[],
  goesAlong = false,
): void {
  const changes = view.state.changes(
    changesTo(
      view.state.doc,
      outline.lines.map((line) => line.raw),
    ),
  )
  view.dispatch({
    changes,
    ...(goesAlong ? caretBehind(changes) : {}),
    effects: setOutline.of({ outline, chosen }),
    annotations: fromMap.of(true),
  })
  view.dispatch(setDiagnostics(view.state, diagnosticsOf(outline, view.state.doc)))
}

function caretBehind(changes: ChangeSet) {
  let anchor: number | null = null
  changes.iterChanges((_from, _to, _start, end) => {
    anchor = end
  })
  return anchor === null ? {} : { selection: { anchor }, scrollIntoView: true }
}

/** Scrolls a line into sight and puts the caret at its end, for whoever comes to write there next. */
export function revealLine(view: EditorView, line: number): void {
  if (line < 0 || line >= view.state.doc.lines) return
  const { from, to } = view.state.doc.line(line + 1)
  view.dispatch({
    selection: { anchor: to },
    effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 24 }),
    annotations: fromMap.of(true),
  })
}

/** Puts the caret at the end of a line. */
export function goToLine(view: EditorView, line: number): void {
  const shown = view.state.doc.line(Math.min(view.state.doc.lines, line + 1))
  closeCompletion(view)
  view.dispatch({ selection: { anchor: shown.to }, scrollIntoView: true })
  view.focus()
}

export function caretLine(view: EditorView): number {
  return view.state.doc.lineAt(view.state.selection.main.head).number - 1
}

/** Whether a department or system is being typed, which is no name yet: the caret stands before its colon or in the brackets. */
export function isInName({ state }: EditorView): boolean {
  const { head } = state.selection.main
  const { from, to } = state.doc.lineAt(head)
  const before = mask(state.sliceDoc(from, head))
  const isBeforeColon = !before.includes(':') && mask(state.sliceDoc(head, to)).includes(':')
  return isBeforeColon || /\[[^\]]*$/u.test(before)
}

function tell(update: ViewUpdate, ports: EditorPorts): void {
  const { view, state, startState } = update
  if (update.focusChanged) ports.onFocus(view.hasFocus)
  if (update.transactions.some((transaction) => transaction.annotation(fromMap) === true)) return
  if (update.docChanged) ports.onType(state.doc.toJSON(), caretLine(view))
  else if (update.selectionSet) {
    const line = state.doc.lineAt(state.selection.main.head).number
    if (line !== startState.doc.lineAt(startState.selection.main.head).number) ports.onLine(line - 1)
  }
}

/** What was copied here comes back as it is, whatever it looks like. */
let copied: string | null = null

function rememberCopy({ state }: EditorView): boolean {
  const { from, to, empty } = state.selection.main
  const line = state.doc.lineAt(from)
  copied = empty ? line.text : state.sliceDoc(from, to)
  return false
}

function paste(event: ClipboardEvent, ports: EditorPorts): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const own = copied !== null && text.trim() === copied.trim()
  if (ports.readOnly) return false
  ports.settle()
  if (own || !ports.onPaste(text)) return false
  event.preventDefault()
  return true
}
