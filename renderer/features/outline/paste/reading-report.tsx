import { count, list } from '#shared/lib/words.ts'
import { madeWords } from '#shared/outline/paste/made-words.ts'
import type { Reading } from './read-pasted.ts'
import classes from './paste-dialog.module.css'

const NAMED = 6

interface Props {
  readonly reading: Reading
  readonly of: 'row' | 'line'
  /** How many steps of the map are filled in; null where steps are made. */
  readonly filled: number | null
}

/** What is going to be made, and everything that is not, with its reason: rows in are steps made and rows reported. */
export function ReadingReport({ reading, of, filled }: Props) {
  const { rows, made, newDepartments, newSystems, reported, remarks } = reading
  return (
    <div className={classes.report}>
      <p role="status">
        <strong>{filled === null ? madeWords(made) : `${count(filled, 'step')} filled in`}</strong> from{' '}
        {count(rows, of)}
        {reported.length > 0 && `; ${count(reported.length, of)} without a step`}.{' '}
        {newWords(newDepartments, 'department')} {newWords(newSystems, 'system')}
      </p>
      {reported.length > 0 && (
        <Details
          title={`${count(reported.length, of)} without a step`}
          open={reported.length <= 6}
          head={[of === 'row' ? 'Row' : 'Line', 'Text', 'Why']}
          rows={reported.map(({ row, text, reason }) => [String(row), text, reason])}
        />
      )}
      {remarks.length > 0 && (
        <Details
          title={`${count(remarks.length, 'thing')} left out`}
          open={remarks.length <= 6}
          head={[of === 'row' ? 'Row' : 'Line', 'What and why']}
          rows={remarks.map(({ row, message }) => [String(row), message])}
        />
      )}
    </div>
  )
}

function newWords(names: readonly string[], kind: string): string {
  if (names.length === 0) return ''
  const shown = names.slice(0, NAMED)
  const more = names.length > NAMED ? [...shown, `${names.length - NAMED} more`] : shown
  return `New ${names.length === 1 ? kind : `${kind}s`}: ${list(more)}.`
}

interface DetailsProps {
  readonly title: string
  readonly open: boolean
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function Details({ title, open, head, rows }: DetailsProps) {
  return (
    <details className={classes.details} open={open}>
      <summary>{title}</summary>
      <div className={classes.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {head.map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
