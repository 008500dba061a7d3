import { at, extended, isOneCell, moved, tabbed } from './cursor.ts'
import type { Cursor, TableSize } from './cursor.ts'

/** What a key asks of the table. */
export type SheetAction =
  /** `still`: the view stays where it is, since all there is is chosen. */
  | { readonly kind: 'go'; readonly to: Cursor; readonly still?: true }
  /** A character that is an answer, or begins a figure. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'edit' | 'next-answer' | 'clear' | 'fill-down' | 'leave' }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const PAGE = 10
/** The rest of the window keeps these: search and key help. */
const windowKeys = ['/', '?']

/** What a key means in the table; null leaves it to the rest of the window. */
export function actionFor(press: KeyPress, cursor: Cursor, size: TableSize): SheetAction | null {
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withControl(press, cursor, size)
  const to = destination(press, cursor, size)
  if (to !== null) return { kind: 'go', to }
  switch (press.key) {
    case 'F2':
      return { kind: 'edit' }
    case ' ':
      return { kind: 'next-answer' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case 'Escape':
      return isOneCell(cursor) ? { kind: 'leave' } : { kind: 'go', to: at(cursor.row, cursor.column) }
  }
  const types = [...press.key].length === 1 && !windowKeys.includes(press.key)
  return types ? { kind: 'type', text: press.key } : null
}

function withControl(
  { key, shiftKey }: KeyPress,
  { row, column }: Cursor,
  size: TableSize,
): SheetAction | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1]
  const go = (to: Cursor): SheetAction => ({
    kind: 'go',
    to: shiftKey ? { row, column, toRow: to.row, toColumn: to.column } : to,
  })
  switch (key) {
    case 'a':
      return { kind: 'go', to: { row: 0, column: 0, toRow: lastRow, toColumn: lastColumn }, still: true }
    case ' ':
      return { kind: 'go', to: { row: 0, column, toRow: lastRow, toColumn: column }, still: true }
    case 'd':
      return { kind: 'fill-down' }
    case 'Home':
      return go(at(0, 0))
    case 'End':
      return go(at(lastRow, lastColumn))
    case 'ArrowUp':
      return go(at(0, column))
    case 'ArrowDown':
      return go(at(lastRow, column))
    default:
      return null
  }
}

function destination({ key, shiftKey }: KeyPress, cursor: Cursor, size: TableSize): Cursor | null {
  const move = shiftKey ? extended : moved
  const by = arrows[key]
  if (by !== undefined) return move(cursor, ...by, size)
  switch (key) {
    case 'Tab':
      return tabbed(cursor, shiftKey ? -1 : 1, size)
    case 'Enter':
      return moved(cursor, shiftKey ? -1 : 1, 0, size)
    case 'PageUp':
      return move(cursor, -PAGE, 0, size)
    case 'PageDown':
      return move(cursor, PAGE, 0, size)
    case 'Home':
      return move(cursor, 0, -size.columns, size)
    case 'End':
      return move(cursor, 0, size.columns, size)
    default:
      return null
  }
}
