import { parse } from 'papaparse'
import { nameKey } from '#shared/lib/name-key.ts'
import { headedColumns } from '#shared/sheet/headings.ts'

/** The cells of a block as spreadsheets put it on the clipboard; a last line that is empty counts, as there. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/u, '').replace(/(?:\r\n|\r|\n)$/u, '')
  const { data } = parse(plain, { delimiter: '\t' })
  const width = Math.max(1, ...data.map((row) => row.length))
  return data.map((row) => Array.from({ length: width }, (_, at) => (row[at] ?? '').trim()))
}

/**
 * The block without its first line where that is one of headings, and the columns those are about. `names`: of the steps,
 * where the block begins at their column; a line that begins with one of them is no heading.
 */
export function underHeading(
  block: readonly (readonly string[])[],
  names: readonly string[] | null,
): { readonly block: readonly (readonly string[])[]; readonly columns: readonly (string | null)[] | null } {
  const [first = [], ...others] = block
  const isStep = names?.some((name) => nameKey(name) === nameKey(first[0] ?? '')) === true
  const columns = others.length === 0 || isStep ? null : headedColumns(first, names !== null)
  return columns === null ? { block, columns } : { block: others, columns }
}
