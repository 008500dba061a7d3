import { parse } from 'papaparse'
import { nameKey } from '#shared/lib/name-key.ts'

/** The cells of a block as spreadsheets put it on the clipboard; a last line that is empty counts, as there. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/u, '').replace(/(?:\r\n|\r|\n)$/u, '')
  const { data } = parse(plain, { delimiter: '\t' })
  const width = Math.max(1, ...data.map((row) => row.length))
  return data.map((row) => Array.from({ length: width }, (_, at) => (row[at] ?? '').trim()))
}

/** Without its first line where that only repeats the headings of the columns it comes to stand in. */
export function withoutHeading(
  block: readonly (readonly string[])[],
  titles: readonly string[],
): readonly (readonly string[])[] {
  const [first = [], ...others] = block
  const repeats = first.every((text, index) => nameKey(text) === nameKey(titles[index] ?? ''))
  return others.length > 0 && repeats ? others : block
}
