import { acrossOf, foldRows, rowOfX } from '../../geometry/folded/fold-rows.ts'
import type { WorkflowDocument } from '../../model/document.ts'
import type { ColumnsIn } from './columns-in.ts'
import { cutColumns } from './cut-columns.ts'

/** A row that is so much longer than the longest of even rows is broken anew. */
const LONGEST = 1.4

/**
 * The row of each column of a drawing that was laid out anew, from 0: rows begin where they began before, where that
 * leaves none much too long; else they are cut as evenly as can be. A row with nothing in it any more is gone.
 * `columns`: of the drawing as it is laid out now, in one row.
 */
export function keptRows(before: WorkflowDocument, columns: ColumnsIn): number[] {
  const rows = foldRows(before)
  const rowOf = new Map(before.nodes.map((node) => [node.id, rowOfX(rows, acrossOf(node))]))
  const starts = [0]
  for (let row = 1; row < rows.length; row++) {
    const start = beginningOf(row, columns.ids, rowOf)
    if (start > (starts.at(-1) ?? 0) && start < columns.ids.length) starts.push(start)
  }
  const kept = columns.ids.map((_, column) => starts.findLastIndex((start) => column >= start))
  const even = cutColumns(columns.links, columns, starts.length)
  return longest(kept, columns) > LONGEST * longest(even, columns) ? even : kept
}

/** The column before which the fewest nodes of the row and those below stand, and after which the fewest of those above. */
function beginningOf(
  row: number,
  ids: readonly (readonly string[])[],
  rowOf: ReadonlyMap<string, number>,
): number {
  const isBelow = (id: string) => (rowOf.get(id) ?? 0) >= row
  let wrong = ids.flat().filter((id) => rowOf.has(id) && !isBelow(id)).length
  let [best, least] = [0, wrong]
  for (const [column, own] of ids.entries()) {
    for (const id of own) if (rowOf.has(id)) wrong += isBelow(id) ? 1 : -1
    if (wrong < least) [best, least] = [column + 1, wrong]
  }
  return best
}

function longest(rows: readonly number[], { widths, gaps }: ColumnsIn): number {
  const lengths: number[] = []
  for (const [column, row] of rows.entries())
    lengths[row] = (lengths[row] ?? 0) + (widths[column] ?? 0) + (gaps[column] ?? 0)
  return Math.max(0, ...lengths)
}
