import { useId, useLayoutEffect, useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react'
import type { StepNode } from '#shared/model/document.ts'
import { at } from './cursor.ts'
import { columnCount, columnKind, columnTitles } from './sheet-rows.ts'
import { SheetRow } from './sheet-row.tsx'
import type { Sheet } from './use-sheet.ts'
import classes from './steps.module.css'

interface Props {
  readonly steps: readonly StepNode[]
  readonly sheet: Sheet
}

/** A grid with one tab stop, the cell with the cursor; a row a step. */
export function SheetGrid({ steps, sheet }: Props) {
  const { cursor, range, field, grid } = sheet
  const id = useId()
  useFollowCursor(sheet, id)
  const hold = usePointerRange(sheet, steps.length)
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Steps"
      aria-describedby="steps-hint"
      aria-multiselectable
      aria-rowcount={steps.length + 1}
      aria-colcount={columnCount}
      className={classes.grid}
      onKeyDown={(event) => pressed(event, sheet)}
      onCopy={(event) => copied(event, sheet)}
      onCut={(event) => copied(event, sheet) && sheet.clear()}
      onPaste={(event) => pasted(event, sheet)}
      onPointerDown={hold.down}
      onPointerMove={hold.move}
      onPointerUp={hold.up}
      onPointerCancel={hold.up}
    >
      <div role="row" aria-rowindex={1} className={classes.head}>
        {columnTitles.map((title, column) => (
          <div
            key={title}
            role="columnheader"
            className={classes.heading}
            data-kind={columnKind(column)}
            data-heading={column}
          >
            {title}
          </div>
        ))}
      </div>
      {steps.map((step, row) => {
        const chosen = row >= range.top && row <= range.bottom
        return (
          <SheetRow
            key={step.id}
            id={id}
            step={step}
            row={row}
            active={row === cursor.row ? cursor.column : null}
            left={chosen ? range.left : -1}
            right={chosen ? range.right : -1}
            field={row === cursor.row ? field : null}
            sheet={row === cursor.row && field !== null ? sheet : null}
          />
        )
      })}
    </div>
  )
}

/** The focus goes where the cursor was taken; the other corner of a range is kept in sight. */
function useFollowCursor(sheet: Sheet, id: string): void {
  const { takeFocus, follows } = sheet
  const { row, column, toRow, toColumn } = sheet.cursor
  useLayoutEffect(() => takeFocus(cellElement(id, row, column)))
  // Newer browsers return a promise here, which is no way to end an effect.
  useLayoutEffect(() => {
    if (follows()) cellElement(id, toRow, toColumn)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [follows, id, toRow, toColumn])
}

function cellElement(id: string, row: number, column: number): HTMLElement | null {
  return document.getElementById(`${id}-${row}-${column}`)
}

function pressed(event: KeyboardEvent, sheet: Sheet): void {
  if (event.target instanceof HTMLInputElement || !sheet.press(event)) return
  event.preventDefault()
  event.stopPropagation()
}

function copied(event: ClipboardEvent, sheet: Sheet): boolean {
  if (event.target instanceof HTMLInputElement) return false
  event.clipboardData.setData('text/plain', sheet.copy())
  event.preventDefault()
  return true
}

function pasted(event: ClipboardEvent, sheet: Sheet): void {
  if (event.target instanceof HTMLInputElement) return
  sheet.paste(event.clipboardData.getData('text/plain'))
  event.preventDefault()
}

interface Spot {
  readonly row: number
  readonly column: number
}

/** Press chooses a cell, a heading its column, Shift or a drag a range; pressing the chosen cell again gives its next answer. */
function usePointerRange({ cursor, go, pressAgain, field }: Sheet, rows: number) {
  const from = useRef<Spot | null>(null)
  const again = useRef(false)
  return {
    down(event: PointerEvent) {
      const heading = headingAt(event.target)
      if (heading !== null) return go({ row: 0, column: heading, toRow: rows - 1, toColumn: heading }, true)
      const spot = spotAt(event.target)
      if (spot === null || event.button !== 0 || event.target instanceof HTMLInputElement) return
      again.current = field === null && spot.row === cursor.row && spot.column === cursor.column
      if (again.current && event.currentTarget.contains(document.activeElement)) return
      again.current = false
      const { row, column } = event.shiftKey ? cursor : spot
      // A finger that drags scrolls the table.
      if (event.pointerType === 'mouse') from.current = { row, column }
      go({ row, column, toRow: spot.row, toColumn: spot.column })
    },
    move(event: PointerEvent) {
      const spot = spotAt(event.target)
      if (from.current === null || spot === null || event.buttons !== 1) return
      if (spot.row === cursor.toRow && spot.column === cursor.toColumn) return
      go({ ...from.current, toRow: spot.row, toColumn: spot.column })
    },
    up(event: PointerEvent) {
      const spot = spotAt(event.target)
      from.current = null
      if (!again.current || spot?.row !== cursor.row || spot.column !== cursor.column) return
      again.current = false
      if (cursor.toRow !== cursor.row || cursor.toColumn !== cursor.column) go(at(cursor.row, cursor.column))
      else pressAgain()
    },
  }
}

function headingAt(target: EventTarget | null): number | null {
  const heading = target instanceof Element ? target.closest<HTMLElement>('[data-heading]') : null
  return heading === null ? null : Number(heading.dataset.heading)
}

function spotAt(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
