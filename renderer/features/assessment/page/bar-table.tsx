import type { ReactNode } from 'react'
import classes from './bar-table.module.css'

export interface BarRow {
  readonly key: string
  readonly name: ReactNode
  /** As a share of the longest bar (0–1). */
  readonly length: number
  readonly figure: string
  readonly colour?: 'ink' | 'automate' | 'hybrid' | 'orchestrate'
  /** At the end of the row: where to go from here. */
  readonly more?: ReactNode
}

interface Props {
  readonly caption: ReactNode
  readonly head: readonly [name: string, figure: string]
  readonly rows: readonly BarRow[]
}

/** Chart and table in one: a row for each thing, its bar beside its figure. */
export function BarTable({ caption, head, rows }: Props) {
  const more = rows.some((row) => row.more !== undefined)
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col" colSpan={2}>
            {head[1]}
          </th>
          {more && (
            <th scope="col">
              <span className={classes.spoken}>On the map</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, length, figure, colour = 'ink', more: end }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={classes.track} aria-hidden="true">
              <span
                className={classes.bar}
                style={{
                  width: length === 0 ? 0 : `${Math.max(length * 100, 0.5)}%`,
                  background: `var(--${colour})`,
                }}
              />
            </td>
            <td className={classes.figure}>{figure}</td>
            {more && <td className={classes.more}>{end}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
