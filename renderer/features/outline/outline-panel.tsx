import { useEffect, useRef, useState } from 'react'
import type { EditorView } from '@codemirror/view'
import { useStore } from 'zustand'
import { count } from '#shared/lib/words.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { useMap } from '../../state/map/use-map.ts'
import { bindEditor } from './bind-editor.ts'
import { goToLine } from './editor/create-editor.ts'
import { lineRemark } from './line-remark.ts'
import { opensDialog } from './paste/take-pastes.ts'
import { sessionOf } from './session/sessions.ts'
import { SyntaxHelp } from './syntax-help.tsx'
import classes from './outline-panel.module.css'

/** The workflow as text, beside the map: each follows the other. */
export function OutlinePanel() {
  const map = useMap()
  const session = sessionOf(map)
  const outline = useStore(session.store, ({ outline }) => outline)
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const [line, setLine] = useState(0)
  useEffect(() => {
    const parent = place.current
    if (parent === null) return
    const { view, end } = bindEditor(parent, map, session, { onCaret: setLine, takesPaste: opensDialog })
    editor.current = view
    return () => {
      editor.current = null
      end()
    }
  }, [map, session])
  const empty = outline.lines.every(({ raw }) => raw.trim() === '')
  return (
    <div className={classes.panel} data-empty={empty}>
      <p id="outline-help" className={classes.spoken}>
        One step a line. Tab indents; Escape and then Tab leaves the text. F8 goes to the next line that is
        not understood, F1 to how lines are written.
      </p>
      <div className={classes.text}>
        <div ref={place} className={classes.editor} />
        <Problems
          outline={outline}
          line={line}
          onGo={(to) => editor.current !== null && goToLine(editor.current, to)}
        />
      </div>
      <SyntaxHelp open={empty} />
    </div>
  )
}

interface ProblemsProps {
  readonly outline: Outline
  readonly line: number
  readonly onGo: (line: number) => void
}

/**
 * What is wrong, or worth saying, on the line with the caret, else how many lines are not on the map. It lies over the
 * foot of the text, which keeps the caret clear of it: what is said moves no line.
 */
function Problems({ outline, line, onGo }: ProblemsProps) {
  const here = outline.problems.get(line)?.[0]
  const lines = [...outline.problems.keys()].toSorted((one, other) => one - other)
  const next = lines.find((each) => each > line) ?? lines[0]
  const remark = here === undefined ? lineRemark(outline, line) : ''
  const others = lines.length === 0 ? '' : `${count(lines.length, 'line')} not on the map yet`
  const words = here?.message ?? (remark === '' ? others : remark)
  return (
    <div className={classes.foot} data-said={words !== ''} data-wrong={remark === ''}>
      <p role="status" className={classes.message}>
        {words}
      </p>
      {next !== undefined && (here === undefined || lines.length > 1) && (
        <button type="button" className={classes.go} onClick={() => onGo(next)}>
          {here === undefined ? 'Show' : 'Next'}
        </button>
      )}
    </div>
  )
}
