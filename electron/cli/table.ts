export interface Column {
  readonly head: string
  readonly align?: 'right'
}

/** Columns as wide as their widest cell, two spaces between; the last is never padded. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map((column) => column.head), ...rows]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => length(line[index] ?? ''))))
  return lines.map((line) =>
    columns
      .map((column, index) => pad(line[index] ?? '', widths[index] ?? 0, column.align === 'right'))
      .join('  ')
      .trimEnd(),
  )
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - length(text)))
  return right ? space + text : text + space
}

/** In characters a person counts, not UTF-16 units. */
function length(text: string): number {
  return [...text].length
}
