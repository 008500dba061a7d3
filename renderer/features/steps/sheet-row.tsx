import { memo } from 'react'
import type { StepNode } from '#shared/model/document.ts'
import { CellField } from './cell-field.tsx'
import { cellText, columnKind, columnTitles } from './sheet-rows.ts'
import type { Sheet } from './use-sheet.ts'
import classes from './steps.module.css'

interface Props {
  readonly id: string
  readonly step: StepNode
  readonly row: number
  /** The column with the cursor, where this is its row. */
  readonly active: number | null
  /** Columns of the range, −1 outside it. */
  readonly left: number
  readonly right: number
  /** What the open field began with. */
  readonly field: string | null
  /** Given only while a field is open, so that other rows are not drawn again. */
  readonly sheet: Sheet | null
}

export const SheetRow = memo(function SheetRow({ id, step, row, active, left, right, field, sheet }: Props) {
  return (
    <div role="row" aria-rowindex={row + 2} className={classes.row} data-current={active !== null}>
      {columnTitles.map((title, column) => {
        const text = cellText(step, column)
        const chosen = column >= left && column <= right
        const isActive = active === column
        return (
          <div
            key={title}
            id={`${id}-${row}-${column}`}
            role={column === 0 ? 'rowheader' : 'gridcell'}
            aria-selected={chosen}
            tabIndex={isActive ? 0 : -1}
            className={classes.cell}
            data-row={row}
            data-column={column}
            data-kind={columnKind(column)}
            data-answer={text}
            data-panel-focus={isActive || undefined}
            title={column === 0 ? text : undefined}
          >
            {isActive && field !== null && sheet !== null ? (
              <CellField label={`${title} of ${step.name}`} begin={field} sheet={sheet} />
            ) : (
              text || (column === 0 ? 'Step without a name' : '')
            )}
          </div>
        )
      })}
    </div>
  )
})
