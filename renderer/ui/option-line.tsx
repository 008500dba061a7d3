import type { ReactNode } from 'react'
import classes from './option-line.module.css'

export interface OptionWords {
  readonly title: string
  readonly detail?: string | undefined
  readonly sign?: ReactNode
  /** Keys that do the same without the list. */
  readonly caps?: readonly string[] | undefined
}

/** What a line of a list says: sign, title, more about it, its keys. */
export function OptionLine({ title, detail, sign, caps = [] }: OptionWords) {
  return (
    <>
      {sign !== undefined && <span className={classes.sign}>{sign}</span>}
      <span className={classes.title}>{title}</span>
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      {caps.length > 0 && (
        <span className={classes.caps}>
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      )}
    </>
  )
}
