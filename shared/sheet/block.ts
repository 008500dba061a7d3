/** A rectangle of cells, by the index of its rows and columns, both ends in. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** How far a pasted block reaches from the range's first cell: over all of the range where it fits it a whole number of times. */
export function pasteRange(range: CellRange, block: readonly (readonly string[])[]): CellRange {
  const [rows, columns] = [block.length, block[0]?.length ?? 0]
  const [high, wide] = [range.bottom - range.top + 1, range.right - range.left + 1]
  return {
    ...range,
    bottom: range.top + (rows > 0 && high % rows === 0 ? high : rows) - 1,
    right: range.left + (columns > 0 && wide % columns === 0 ? wide : columns) - 1,
  }
}

/** The block's cells over a range, from its first cell on, as often as it takes. */
export function laidOut(range: CellRange, block: readonly (readonly string[])[]): Placed[] {
  const placed: Placed[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    const line = block[(row - range.top) % block.length] ?? []
    for (let column = range.left; column <= range.right; column += 1)
      placed.push({ row, column, text: line[(column - range.left) % line.length] ?? '' })
  }
  return placed
}

/** As spreadsheets take it from the clipboard: tabs between cells, a line a row. */
export function blockText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

function quoted(text: string): string {
  return /[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
