import { count } from '#shared/lib/words.ts'
import type { SheetColumn } from '#shared/sheet/columns.ts'
import { columnAt } from './sheet-rows.ts'
import type { Sheet } from './use-sheet.ts'
import classes from './steps.module.css'

/** What is asked where the cursor stands, and the keys that answer. What finds no room in the line is left out whole. */
export function KeyHint({ sheet: { range } }: { readonly sheet: Sheet }) {
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1)
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index)
  const asked = columns.flatMap((each) => columnAt(each) ?? [])
  const choices = new Map(
    asked.flatMap((column) => (column.choices ?? []).map(({ letter, words }) => [letter, words])),
  )
  return (
    <p id="steps-hint" className={classes.hint}>
      <span>
        {cells > 1 && <strong>{count(cells, 'cell')}: </strong>}
        {questionWords(asked)}
      </span>{' '}
      {[...choices].map(([letter, words]) => (
        <Key key={letter} name={letter} does={words} />
      ))}
      {asked.some((column) => column.choices === undefined) && <span>type a figure </span>}
      {asked.length > 0 && <Key name="Del" does={cells > 1 ? 'empties them' : 'empties'} />}
      {asked.length > 0 && <Key name="Ctrl D" does="fills down" />}
      <Key name="Esc" does={cells > 1 ? 'to one cell' : 'to the map'} />
    </p>
  )
}

function Key({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <span>
      <kbd>{name}</kbd> {does}{' '}
    </span>
  )
}

/** What a single column asks; several ask too much for a line. */
function questionWords([first, ...others]: readonly SheetColumn[]): string {
  if (first === undefined) return 'Step, in the order the workflow is told'
  return others.length === 0 ? `${first.hint}:` : ''
}
