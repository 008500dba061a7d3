import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface Props {
  readonly title: string
  /** One or two sentences: what will be here, and how it comes. */
  readonly children: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className={classes.root}>
      <h2>{title}</h2>
      <div className={classes.text}>{children}</div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}
