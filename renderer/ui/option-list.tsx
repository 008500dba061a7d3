import type { ReactNode } from 'react'
import classes from './option-list.module.css'

interface Props<Row> {
  readonly id: string
  /** What the list offers, as a screen reader says it. */
  readonly label: string
  readonly className?: string | undefined
  readonly sections: readonly { readonly title: string; readonly rows: readonly Row[] }[]
  /** Draws one line, with `role="option"` and the id of `optionId`. */
  readonly children: (row: Row) => ReactNode
}

/** What can be chosen, by headings. A field above keeps the focus and names the line that is meant. */
export function OptionList<Row>({ id, label, className, sections, children }: Props<Row>) {
  return (
    <div id={id} role="listbox" aria-label={label} className={className}>
      {sections.map(({ title, rows }) => (
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <div id={`${id}-${title}`} role="presentation" className={classes.heading}>
            {title}
          </div>
          {rows.map(children)}
        </div>
      ))}
    </div>
  )
}
