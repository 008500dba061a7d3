import type { ReactNode } from 'react'
import type { Counted } from '#shared/model/analysis/counted.ts'
import { ShowButton } from './show-button.tsx'
import classes from './page.module.css'

export interface CountedRow {
  readonly key: string
  /** The first heads the row. */
  readonly cells: readonly ReactNode[]
  readonly counted: Counted
  /** What the row is about, for those who hear its button alone. */
  readonly about: string
  /** Beside the way to the map: the way down to a formula or an answer. */
  readonly down?: ReactNode
}

interface Props {
  readonly caption?: ReactNode
  readonly head: readonly string[]
  readonly rows: readonly CountedRow[]
}

/** A row for each finding, each leading to what it counted on the map. */
export function CountedTable({ caption, head, rows }: Props) {
  return (
    <table className={classes.table}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
          <th scope="col">
            <span className={classes.spoken}>On the map</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others], counted, about, down }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {others.map((cell, at) => (
              <td key={head[at + 1]}>{cell}</td>
            ))}
            <td className={classes.more}>
              {down} <ShowButton counted={counted} about={about} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
