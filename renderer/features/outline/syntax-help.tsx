import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import classes from './syntax-help.module.css'

const rows: readonly (readonly [ReactNode, string])[] = [
  ['Sales: Check credit [CRM, Mail]', 'a step: department, name, systems'],
  ['(start) Order received', 'also (end), (event), (parallel), (join)'],
  ['Credit OK?', 'a question is a decision'],
  ['  - yes 80%', 'a way out, its steps indented below it'],
  ['  - no → Inform customer', 'leads to another line, by its name'],
  ['  ! Item missing 3% → end', 'what can go wrong'],
  ['  + Print label', 'a branch below (parallel)'],
  ['Check credit [CRM] ? yes / no', 'all of it on one line'],
]

/** How lines are written; open while there are none. */
export function SyntaxHelp({ open }: { readonly open: boolean }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (details.current !== null) details.current.open = open
  }, [open])
  return (
    <details ref={details} className={classes.help}>
      <summary>How to write it</summary>
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
