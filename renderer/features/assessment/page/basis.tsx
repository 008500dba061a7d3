import type { ReactNode } from 'react'
import classes from './page.module.css'

interface Props {
  /** Where a figure leads to that rests on it. */
  readonly id?: string
  /** What is opened: `How this is worked out`. */
  readonly title: string
  readonly children: ReactNode
}

/** What a reader asks for only sometimes, one press away. */
export function Basis({ id, title, children }: Props) {
  return (
    <details id={id} className={classes.basis}>
      <summary>{title}</summary>
      <div className={classes.basisBody}>{children}</div>
    </details>
  )
}

interface FormulaProps {
  readonly formula: string
  readonly worked?: string
  readonly source: string
}

/** The formula, the formula with the figures of this map, and who published it. */
export function Formula({ formula, worked, source }: FormulaProps) {
  return (
    <dl className={classes.formula}>
      <dt>Formula</dt>
      <dd>{formula}</dd>
      {worked !== undefined && (
        <>
          <dt>Here</dt>
          <dd>{worked}</dd>
        </>
      )}
      <dt>Source</dt>
      <dd>{source}</dd>
    </dl>
  )
}
