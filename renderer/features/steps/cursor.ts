import type { CellRange } from '#shared/sheet/block.ts'

/** The cell with the focus, and the other corner of the range (the same cell where one is chosen). */
export interface Cursor {
  readonly row: number
  readonly column: number
  readonly toRow: number
  readonly toColumn: number
}

export interface TableSize {
  readonly rows: number
  readonly columns: number
}

export function at(row: number, column: number): Cursor {
  return { row, column, toRow: row, toColumn: column }
}

export function rangeOf({ row, column, toRow, toColumn }: Cursor): CellRange {
  return {
    top: Math.min(row, toRow),
    bottom: Math.max(row, toRow),
    left: Math.min(column, toColumn),
    right: Math.max(column, toColumn),
  }
}

export function isOneCell({ row, column, toRow, toColumn }: Cursor): boolean {
  return row === toRow && column === toColumn
}

/** The same place in a table that may have become smaller. */
export function within(cursor: Cursor, { rows, columns }: TableSize): Cursor {
  const row = (value: number) => clamp(value, rows)
  const column = (value: number) => clamp(value, columns)
  return {
    row: row(cursor.row),
    column: column(cursor.column),
    toRow: row(cursor.toRow),
    toColumn: column(cursor.toColumn),
  }
}

/** One cell on by so many rows and columns, stopping at the edges. */
export function moved(cursor: Cursor, rows: number, columns: number, size: TableSize): Cursor {
  return within(at(cursor.row + rows, cursor.column + columns), size)
}

/** The range's other corner moves; the focus stays. */
export function extended(cursor: Cursor, rows: number, columns: number, size: TableSize): Cursor {
  return within({ ...cursor, toRow: cursor.toRow + rows, toColumn: cursor.toColumn + columns }, size)
}

/** The next or previous cell, round the ends of the rows and past the names; null beyond the table. */
export function tabbed(cursor: Cursor, by: 1 | -1, { rows, columns }: TableSize): Cursor | null {
  const answers = columns - 1
  const index = cursor.row * answers + (cursor.column - 1) + by
  const from = cursor.column === 0 && by === 1 ? cursor.row * answers : index
  if (from < 0 || from >= rows * answers) return null
  return at(Math.floor(from / answers), (from % answers) + 1)
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1))
}
