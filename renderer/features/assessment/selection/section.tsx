import type { ReactNode } from 'react'
import classes from './section.module.css'

interface Props {
  readonly title?: string
  readonly children: ReactNode
}

/** A group of fields under a hairline. */
export function Section({ title, children }: Props) {
  return (
    <section className={classes.section}>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </section>
  )
}
