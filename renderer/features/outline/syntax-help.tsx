import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { selectAsked, useHelp } from './help-store.ts'
import classes from './syntax-help.module.css'

const rows: readonly (readonly [ReactNode, string])[] = [
  ['Sales: Check credit [CRM, Mail]', 'a step: department, name, systems'],
  ['(start) Order received', 'also (end), (event), (parallel), (join)'],
  ['Credit OK?', 'a question is a decision'],
  ['  - yes 80%', 'a way out, its steps indented below it'],
  ['  - no → Inform customer', 'leads to another line, by its name'],
  ['  ! Item missing 3% → end', 'what can go wrong'],
  ['  + Print label', 'done beside the rest, below a (parallel) or a step'],
  ['Check credit [CRM] ? yes / no', 'all of it on one line'],
]

/**
 * How lines are written; open while there are none. Its key leads there and back to the text: it scrolls by the arrow
 * keys while the focus is on it.
 */
export function SyntaxHelp({ open }: { readonly open: boolean }) {
  const details = useRef<HTMLDetailsElement>(null)
  const asked = useHelp(selectAsked)
  const answered = useRef(asked)
  useEffect(() => {
    if (details.current !== null) details.current.open = open
  }, [open])
  useEffect(() => {
    if (asked === answered.current || details.current === null) return
    answered.current = asked
    turn(details.current, open)
  }, [asked, open])
  return (
    <details ref={details} className={classes.help}>
      <summary
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || details.current === null) return
          event.stopPropagation()
          leave(details.current, open)
        }}
      >
        How to write it <kbd>F1</kbd>
      </summary>
      <dl>
        {rows.map(([line, words]) => (
          <div key={words}>
            <dt>{line}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        A line leads on to the next. It keeps the department of the line above until one is named; a colon
        alone means none. <kbd>Alt</kbd> with <kbd>↑</kbd> <kbd>↓</kbd> moves a line with what is below it. A
        list or an Excel table can be pasted.
      </p>
    </details>
  )
}

function turn(details: HTMLDetailsElement, stays: boolean): void {
  if (details.open && details.contains(document.activeElement)) return leave(details, stays)
  details.open = true
  details.querySelector('summary')?.focus()
}

function leave(details: HTMLDetailsElement, stays: boolean): void {
  details.open = stays
  details.parentElement?.querySelector<HTMLElement>('[data-panel-focus]')?.focus()
}
