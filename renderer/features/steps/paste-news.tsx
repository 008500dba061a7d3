import { Button } from '@mantine/core'
import { nameKey } from '#shared/lib/name-key.ts'
import { count, figure, list } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import { blockText } from '#shared/sheet/block.ts'
import type { RefusedCell } from '#shared/sheet/fill-cells.ts'
import { openDialog } from '../../state/window-store.ts'
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
export function PasteNews({ report, steps, onGo }: Props) {
  const { cells, refused, withRow, outside, below } = report
  const [headings = [], ...lines] = report.strangers
  // Those that were added since are none.
  const known = new Set(steps.map(({ name }) => nameKey(name)))
  const strangers = lines.filter(([name = '']) => !known.has(nameKey(name)))
  const filled = cells - refused.length - withRow - outside
  return (
    <div className={classes.report}>
      <p role="status">
        <strong>
          Pasted {figure(filled)} of {count(cells, 'cell')}.
        </strong>
        {refused.length > 0 && ` ${figure(refused.length + withRow)} refused.`}
        {outside > 0 && ` ${count(outside, 'cell')} outside the table left out.`}
        {below > 0 &&
          ` ${count(below, 'line')} below the last step ${below === 1 ? 'has' : 'have'} no step to go to: to add steps, copy the lines with their names and paste them on a name here, or on the map.`}
      </p>
      {strangers.length > 0 && <Strangers headings={headings} lines={strangers} />}
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

interface StrangersProps {
  readonly headings: readonly string[]
  readonly lines: PasteReport['strangers']
}

/** Lines about steps that the map has not: they are shown as what they would become, and added as one edit. */
function Strangers({ headings, lines }: StrangersProps) {
  const names = lines.map(([name = '']) => name)
  const text = headings.length === 1 ? names.join('\n') : blockText([headings, ...lines])
  return (
    <p className={classes.strangers}>
      <span>
        {count(names.length, 'line')} {names.length === 1 ? 'names' : 'name'} no step of this map:{' '}
        {list(names.map((name) => `“${name}”`))}.
      </span>{' '}
      <Button size="compact-sm" onClick={() => openDialog({ kind: 'paste-steps', text })}>
        Add {count(names.length, 'new step')}…
      </Button>
    </p>
  )
}

function placeOf({ nodeId, columnId }: RefusedCell, steps: readonly StepNode[]): Cursor {
  const row = steps.findIndex(({ id }) => id === nodeId)
  const column = Array.from({ length: columnCount }, (_, index) => columnAt(index)?.id ?? 'name')
  return at(Math.max(0, row), Math.max(0, column.indexOf(columnId)))
}
