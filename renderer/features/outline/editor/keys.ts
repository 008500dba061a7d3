import {
  acceptCompletion,
  closeCompletion,
  completionStatus,
  selectedCompletion,
} from '@codemirror/autocomplete'
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands'
import { lintKeymap } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { moveBlock } from './move-block.ts'
import { newLine } from './new-line.ts'

export interface KeyPorts {
  /** Before a key takes the caret to another line with an edit. */
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** To the map, to what the line stands for. */
  readonly toMap: () => void
}

/** Undo is the map's: there is one history. Escape and then Tab leaves the text, since Tab indents it. */
export function outlineKeys({ settle, undo, redo, toMap }: KeyPorts): Extension {
  const done = (run: () => void) => () => {
    run()
    return true
  }
  return [
    // Before the keys: with Caps Lock the letter comes small although Shift is held, and would be read as undo.
    Prec.highest(EditorView.domEventHandlers({ keydown: (event) => redoByCapsLock(event, redo) })),
    Prec.highest(
      keymap.of([
        { key: 'Mod-z', run: done(undo), preventDefault: true },
        { key: 'Mod-y', run: done(redo), preventDefault: true },
        { key: 'Mod-Shift-z', run: done(redo), preventDefault: true },
        { key: 'Mod-Enter', run: done(toMap) },
        { key: 'Enter', run: (view) => enter(view, settle) },
        { key: 'Tab', run: (view) => acceptCompletion(view) || indentMore(view), shift: indentLess },
        { key: 'Alt-ArrowUp', run: (view) => move(view, -1, settle) },
        { key: 'Alt-ArrowDown', run: (view) => move(view, 1, settle) },
      ]),
    ),
    keymap.of([...lintKeymap, ...defaultKeymap]),
  ]
}

function redoByCapsLock(event: KeyboardEvent, redo: () => void): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (key !== 'z' || !shiftKey || altKey || !(ctrlKey || metaKey)) return false
  redo()
  return true
}

/** What is offered is taken with Enter, but for a department, and for what was typed out already: there the line ends. */
function enter(view: EditorView, settle: () => void): boolean {
  if (completionStatus(view.state) === 'active') {
    const chosen = selectedCompletion(view.state)
    const wanted = chosen !== null && chosen.type !== 'department' && !isTypedOut(view, chosen.label)
    if (wanted) return acceptCompletion(view)
    closeCompletion(view)
  }
  settle()
  return newLine(view)
}

function move(view: EditorView, by: 1 | -1, settle: () => void): boolean {
  settle()
  return moveBlock(view, by)
}

function isTypedOut({ state }: EditorView, label: string): boolean {
  const { head } = state.selection.main
  const before = state.sliceDoc(state.doc.lineAt(head).from, head)
  return before.toLowerCase().endsWith(label.toLowerCase())
}
