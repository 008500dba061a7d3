import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { moved } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Sheet } from './use-sheet.ts'
import classes from './steps.module.css'

interface Props {
  readonly label: string
  readonly begin: string
  readonly sheet: Sheet
}

/** Anywhere beyond it: the table stops at its edges. */
const edge = { rows: Number.MAX_SAFE_INTEGER, columns: Number.MAX_SAFE_INTEGER }

/** A figure typed in its cell: Enter and the arrows up and down keep it and go on, Tab to the side; Escape drops it. */
export function CellField({ label, begin, sheet }: Props) {
  const [text, setText] = useState(begin)
  const next = (event: KeyboardEvent): Cursor | null => {
    const [rows, columns] = directions[`${event.shiftKey ? 'Shift+' : ''}${event.key}`] ?? [0, 0]
    return rows === 0 && columns === 0 ? null : moved(sheet.cursor, rows, columns, edge)
  }
  return (
    <input
      // The one field of the table, opened by a key: whoever opened it goes on typing in it.
      ref={focusAtEnd}
      className={classes.field}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => sheet.keep(text, null)}
      onKeyDown={(event) => {
        event.stopPropagation()
        const to = next(event)
        if (event.key === 'Escape') sheet.dropField()
        else if (to !== null) sheet.keep(text, to)
        else return
        event.preventDefault()
      }}
    />
  )
}

const directions: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  Enter: [1, 0],
  'Shift+Enter': [-1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  Tab: [0, 1],
  'Shift+Tab': [0, -1],
}

function focusAtEnd(field: HTMLInputElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}
