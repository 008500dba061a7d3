import { count, figure } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import type { RefusedCell } from '#shared/sheet/fill-cells.ts'
import { at } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { PasteReport } from './sheet-edits.ts'
import { columnCount, columnAt, columnTitles } from './sheet-rows.ts'
import classes from './steps.module.css'

interface Props {
  readonly report: PasteReport
  readonly steps: readonly StepNode[]
  readonly onGo: (to: Cursor) => void
}

/** What of a paste went in, and every cell that did not, with the reason and the way to it. */
export function PasteNews({ report: { cells, refused, withRow, outside }, steps, onGo }: Props) {
  const filled = cells - refused.length - withRow - outside
  return (
    <div className={classes.report}>
      <p role="status">
        <strong>
          Pasted {figure(filled)} of {count(cells, 'cell')}.
        </strong>
        {refused.length > 0 && ` ${figure(refused.length + withRow)} refused.`}
        {outside > 0 && ` ${count(outside, 'cell')} outside the table left out.`}
      </p>
      {refused.length > 0 && (
        <ul aria-label="Refused cells" className={classes.refused}>
          {refused.map((cell, index) => {
            const to = placeOf(cell, steps)
            return (
              <li key={index}>
                <button type="button" className={classes.goTo} onClick={() => onGo(to)}>
                  {cell.columnId === 'name'
                    ? `Row ${to.row + 1}`
                    : steps[to.row]?.name || `Row ${to.row + 1}`}
                  , {columnTitles[to.column]}
                </button>
                <span>{cell.reason}</span>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

function placeOf({ nodeId, columnId }: RefusedCell, steps: readonly StepNode[]): Cursor {
  const row = steps.findIndex(({ id }) => id === nodeId)
  const column = Array.from({ length: columnCount }, (_, index) => columnAt(index)?.id ?? 'name')
  return at(Math.max(0, row), Math.max(0, column.indexOf(columnId)))
}
