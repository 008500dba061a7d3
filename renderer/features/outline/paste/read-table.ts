import { parse } from 'papaparse'
import type { Row } from '#shared/outline/paste/guess-columns.ts'

/** The rows of a block from Excel (tabs), or of CSV text; quoted cells may hold line breaks. All rows are of one width. */
export function readTable(text: string): readonly Row[] {
  const plain = text.replace(/^\uFEFF/u, '').replace(/(?:\r\n?|\n)+$/u, '')
  if (plain === '') return []
  const delimiter = plain.includes('\t') ? { delimiter: '\t' } : { delimitersToGuess: [';', ',', '|'] }
  const { data } = parse(plain, delimiter)
  const width = Math.max(...data.map((row) => row.length))
  return data.map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll(/\r\n?/gu, '\n')),
  )
}
