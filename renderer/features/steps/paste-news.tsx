import { Button } from '@mantine/core'
import { nameKey } from '#shared/lib/name-key.ts'
import { count, figure, inQuotes, list } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import { blockText } from '#shared/sheet/block.ts'
import { nearestName } from '#shared/sheet/nearest-name.ts'
import type { RefusedCell } from '#shared/sheet/fill-cells.ts'
import { openDialog } from '../../state/window-store.ts'
import type { DialogRequest } from '../../state/window-store.ts'
import { at } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { PasteReport } from './paste-block.ts'
import { columnCount, columnAt, columnTitles } from './sheet-rows.ts'
import classes from './steps.module.css'

const namesShown = 4
/** So many refusals are seen at once; more are behind a press. */
const openUpTo = 3

interface Props {
  readonly report: PasteReport
  readonly steps: readonly StepNode[]
  readonly onGo: (to: Cursor) => void
}

/** What of a paste went in, and every cell that did not, with the reason and the way to it. */
export function PasteNews({ report, steps, onGo }: Props) {
  const { refused, outside, below } = report
  const [headings = [], ...lines] = report.strangers
  // Those that were added since are none.
  const known = new Set(steps.map(({ name }) => nameKey(name)))
  const strangers = lines.filter(([name = '']) => !known.has(nameKey(name)))
  return (
    <div className={classes.report}>
      <div className={classes.reportHead}>
        <p role="status">
          <strong>{setWords(report)}</strong>
          {refused.length > 0 && ` ${figure(refusedCount(report))} refused.`}
          {outside > 0 && ` ${count(outside, 'cell')} outside the table left out.`}
          {below > 0 &&
            ` ${count(below, 'line')} below the last step ${below === 1 ? 'has' : 'have'} no step to go to: to add steps, copy the lines with their names and paste them on a name here, or on the map.`}
        </p>
        {strangers.length > 0 && (
          <Button size="compact-sm" onClick={() => openDialog(offer([headings, ...strangers], report.key))}>
            Add {count(strangers.length, 'new step')}…
          </Button>
        )}
      </div>
      {strangers.length > 0 && (
        <p className={classes.strangers}>
          {strangersWords(
            strangers.map(([name = '']) => name),
            steps.map(({ name }) => name),
          )}
          {report.mayRename && ' To rename a step, press F2 on the map.'}
        </p>
      )}
      {refused.length > 0 && (
        <details className={classes.refusals} open={refused.length <= openUpTo}>
          <summary>What was refused, and why</summary>
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
        </details>
      )}
    </div>
  )
}

/** Lines about steps that the map has not: they are shown as what they would become, and undone with the paste if added at once. */
function offer(lines: PasteReport['strangers'], joins: string): DialogRequest {
  const [headings = []] = lines
  const text = headings.length === 1 ? lines.slice(1).join('\n') : blockText(lines)
  return { kind: 'paste-steps', text, joins }
}

/** Cells with an answer, and those that had none: they change nothing. */
function setWords({ set, empty }: PasteReport): string {
  const left = empty === 1 ? '1 empty one left as it was' : `${figure(empty)} empty ones left as they were`
  if (set === 0) return empty === 0 ? 'Nothing set.' : `Nothing set, ${left}.`
  return `${count(set, 'cell')} set${empty === 0 ? '' : `, ${left}`}.`
}

/** A name that is refused is no answer itself: those beside it are. */
function refusedCount({ refused, withRow }: PasteReport): number {
  return refused.filter(({ columnId }) => columnId !== 'name').length + withRow
}

function strangersWords(names: readonly string[], known: readonly string[]): string {
  const shown = names.slice(0, namesShown).map((name) => {
    const near = nearestName(name, known)
    return near === null ? inQuotes(name) : `${inQuotes(name)} (did you mean ${inQuotes(near)}?)`
  })
  const more = names.length > namesShown ? [`${names.length - namesShown} more`] : []
  return `${count(names.length, 'line')} ${names.length === 1 ? 'names' : 'name'} no step of this map: ${list([...shown, ...more])}.`
}

function placeOf({ nodeId, columnId }: RefusedCell, steps: readonly StepNode[]): Cursor {
  const row = steps.findIndex(({ id }) => id === nodeId)
  const column = Array.from({ length: columnCount }, (_, index) => columnAt(index)?.id ?? 'name')
  return at(Math.max(0, row), Math.max(0, column.indexOf(columnId)))
}
