import type { EditorView } from '@codemirror/view'
import { canvasPort } from '../../state/map/canvas-port.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument, selectSelection } from '../../state/map/map-state.ts'
import { nothingSelected } from '../../state/map/selection.ts'
import { engagementStore, selectOffered } from '../../state/engagement-store.ts'
import { turnLatest } from '../../state/undo/turn-latest.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { caretLine, createEditor, isInName, revealLine, showOutline } from './editor/create-editor.ts'
import type { OutlineSession } from './session/create-session.ts'
import { idsOnLine, linesOf } from './session/lines.ts'
import { followCatalogue } from './session/sessions.ts'

/** The map follows after so short a rest while typing, or when the line is left. */
const APPLY_MS = 200
/** A name that was typed to its end is new after so long a rest. */
const NAMES_MS = 1500

interface Binding {
  readonly view: EditorView
  readonly end: () => void
}

interface Wishes {
  readonly onCaret: (line: number) => void
  readonly takesPaste: (text: string) => boolean
}

/** Ties the editor to a session and the map: what is typed goes there, what happens there is shown. */
export function bindEditor(
  parent: HTMLElement,
  map: OpenMap,
  session: OutlineSession,
  wishes: Wishes,
): Binding {
  let typed: { readonly lines: readonly string[]; readonly line: number } | null = null
  let lastLine = -1
  let isTurning = false
  let applying: ReturnType<typeof setTimeout> | undefined
  let naming: ReturnType<typeof setTimeout> | undefined

  function apply(): void {
    clearTimeout(applying)
    if (typed === null) return
    if (view.composing) {
      applying = setTimeout(apply, APPLY_MS)
      return
    }
    const { lines, line } = typed
    typed = null
    session.type(lines, line)
    reveal(line)
  }

  function onType(lines: readonly string[], line: number): void {
    typed = { lines, line }
    clearTimeout(applying)
    clearTimeout(naming)
    wishes.onCaret(line)
    if (line === lastLine) applying = setTimeout(apply, APPLY_MS)
    else {
      apply()
      session.settleNames(line)
    }
    lastLine = line
    naming = setTimeout(() => {
      apply()
      session.settleNames(isInName(view) ? line : null)
    }, NAMES_MS)
  }

  /** What waits goes to the map before the caret leaves the line by an edit: else it would belong to the next line. */
  function settle(): void {
    apply()
    session.settleNames(null)
  }

  function onLine(line: number): void {
    apply()
    session.endEntry()
    session.settleNames(line)
    lastLine = line
    wishes.onCaret(line)
    if (!view.hasFocus) return
    map.select({ ...nothingSelected, ...idsOnLine(session.store.getState().outline, line) })
    reveal(line)
  }

  /** Once the page has drawn what is new: the line's own, or of the line before where a new one was just begun. */
  function reveal(line: number): void {
    const { outline } = session.store.getState()
    const ids = idsOnLine(outline, line) ?? idsOnLine(outline, line - 1)
    const [id] = [...(ids?.nodeIds ?? []), ...(ids?.edgeIds ?? [])]
    if (id !== undefined) requestAnimationFrame(() => canvasPort()?.reveal(id))
  }

  /** Whoever opens the text finds the caret where they were on the map, and that still in sight beside the panel. */
  function startAtSelected(): void {
    const [line] = linesOf(session.store.getState().outline, selectSelection(map.store.getState()))
    if (line === undefined) return
    revealLine(view, line)
    lastLine = line
    wishes.onCaret(line)
    reveal(line)
  }

  function show(): void {
    // Typed in the very moment in which the map changed: it goes on top.
    if (typed !== null) return apply()
    const { outline } = session.store.getState()
    // In the middle of an edit of its own: the text follows in a moment.
    if (outline.document !== selectDocument(map.store.getState())) return
    showOutline(view, outline, linesOf(outline, selectSelection(map.store.getState())), isTurning)
  }

  function turn(by: 'undo' | 'redo'): void {
    apply()
    isTurning = true
    if (!session.turnText(by))
      void turnLatest(map, by).then((failure) => failure !== null && notifyFailure(failure))
    isTurning = false
  }

  const view = createEditor(parent, session.store.getState().outline, {
    readOnly: map.readOnly,
    outline: () => session.store.getState().outline,
    catalogue: () => selectOffered(engagementStore.getState()),
    onType,
    onLine,
    onFocus(focused) {
      if (focused) return
      apply()
      session.endEntry()
      session.settleNames(null)
    },
    onPaste: wishes.takesPaste,
    settle,
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    toMap() {
      apply()
      const ids = idsOnLine(session.store.getState().outline, caretLine(view))
      canvasPort()?.focus(ids?.nodeIds?.[0] ?? null)
    },
  })
  const ends = [
    session.follow(),
    session.store.subscribe(show),
    followCatalogue(session),
    map.store.subscribe((state, before) => {
      if (selectSelection(state) === selectSelection(before)) return
      show()
      const [first] = linesOf(session.store.getState().outline, selectSelection(state))
      if (!view.hasFocus && first !== undefined) revealLine(view, first)
    }),
  ]
  show()
  startAtSelected()
  return {
    view,
    end() {
      apply()
      session.settleNames(null)
      clearTimeout(naming)
      for (const end of ends) end()
      view.destroy()
    },
  }
}
