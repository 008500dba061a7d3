import { nameKey } from '../lib/name-key.ts'
import { sheetColumns } from './columns.ts'

/** Headings that clients give these columns in spreadsheets of their own, beside the column's title, id and question. */
const also: Readonly<Record<string, readonly string[]>> = {
  rules: ['rules', 'rule', 'works by rules'],
  structured: ['structured input', 'structured data'],
  judgement: ['judgment', 'needs judgement', 'needs judgment', 'human judgement', 'human judgment'],
  automated: ['machine', 'done by a machine', 'done by machine', 'already by machine', 'automated'],
  value: ['value to the customer'],
  'minutes.low': ['low'],
  'minutes.likely': ['likely', 'most likely', 'minutes', 'handling time'],
  'minutes.high': ['high'],
  'waiting.likely': ['waiting', 'waiting time'],
}

/**
 * The columns that a row of headings is about, by id; null for a heading of none of them, and for a second one of the
 * same. Null altogether where the row is no heading. With names the first cell heads those, and one heading beside it is
 * enough, as no answer reads like one; without, all have to be known.
 */
export function headedColumns(row: readonly string[], withNames: boolean): (string | null)[] | null {
  const ids = row.map((text, at) => (withNames && at === 0 ? 'name' : headedColumn(text)))
  const others = withNames ? ids.slice(1) : ids
  const known = others.filter((id) => id !== null).length
  if (known === 0 || (!withNames && known < row.length)) return null
  return ids.map((id, at) => (ids.indexOf(id) === at ? id : null))
}

/** The column that a heading is about, by id, in whatever words a client gives it; null for none. */
export function headedColumn(text: string): string | null {
  const key = nameKey(text.replace(/\([^)]*\)\s*$/u, ''))
  const column = sheetColumns.find(({ id, title, hint }) =>
    [id, title, hint, ...(also[id] ?? [])].some((heading) => nameKey(heading) === key),
  )
  return column?.id ?? null
}
