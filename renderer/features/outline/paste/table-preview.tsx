import { Checkbox, NativeSelect } from '@mantine/core'
import { figure } from '#shared/lib/words.ts'
import type { Columns, Row } from '#shared/outline/paste/guess-columns.ts'
import type { PlannedStep, ReportedRow } from '#shared/outline/paste/plan-rows.ts'
import { wayWords } from '#shared/outline/paste/way-cell.ts'
import { roles, roleTitles } from '#shared/outline/paste/roles.ts'
import type { Role } from '#shared/outline/paste/roles.ts'
import { sheetColumns } from '#shared/sheet/columns.ts'
import { headedColumn } from '#shared/sheet/headings.ts'
import classes from './paste-dialog.module.css'

interface Props {
  readonly rows: readonly Row[]
  readonly columns: Columns
  readonly steps: readonly PlannedStep[]
  readonly reported: readonly ReportedRow[]
  readonly onRole: (column: number, role: Role) => void
  readonly onHeader: (header: boolean) => void
}

/** Rows enough to see what stands in the columns. */
const SHOWN = 60

/** What a column may hold; an answer is called by the question that its heading names. */
function optionsFor(heading = '') {
  const id = headedColumn(heading)
  const answer = sheetColumns.find((column) => column.id === id)?.title ?? roleTitles.answer
  return roles.map((role) => ({ value: role, label: role === 'answer' ? answer : roleTitles[role] }))
}

/** The table as it was pasted; above each column what it is taken for. */
export function TablePreview({ rows, columns, steps, reported, onRole, onHeader }: Props) {
  const unused = new Set(reported.filter(({ used }) => !used).map(({ row }) => row))
  const shown = rows.slice(0, SHOWN)
  const sharesAt = columns.roles.indexOf('share')
  const ways = new Map(steps.map((step) => [step.row, wayWords(step.ways)]))
  /** The shares read from the words of a condition; those of a column of their own are seen there. */
  const readOf = (row: Row, at: number) =>
    (row[sharesAt]?.trim() ?? '') === '' ? (ways.get(at + 1) ?? '') : ''
  return (
    <>
      <Checkbox
        label="The first row names the columns"
        checked={columns.header}
        onChange={(event) => onHeader(event.currentTarget.checked)}
      />
      <div className={classes.scroll} role="region" aria-label="The pasted table" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                Row
              </th>
              {columns.roles.map((role, at) => (
                <th key={at} scope="col" data-role={role}>
                  <NativeSelect
                    aria-label={`Column ${at + 1} holds`}
                    data={optionsFor(rows[0]?.[at])}
                    value={role}
                    onChange={(event) =>
                      onRole(at, roles.find((each) => each === event.currentTarget.value) ?? 'ignore')
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={at} data-header={columns.header && at === 0} data-unused={unused.has(at + 1)}>
                <td className={classes.number}>{at + 1}</td>
                {columns.roles.map((role, column) => (
                  <td key={column} data-role={role}>
                    {row[column]}
                    {role === 'way' && readOf(row, at) !== '' && (
                      <span className={classes.read}>Read as {readOf(row, at)}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > SHOWN && <p className={classes.more}>and {figure(rows.length - SHOWN)} rows more</p>}
      </div>
    </>
  )
}
