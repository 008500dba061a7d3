import type { Point, Size, WorkflowDocument } from '../../model/document.ts'
import { bandsBottom } from '../../model/edits/bands.ts'
import { foldRows } from './fold-rows.ts'
import { upTo } from './row-lanes.ts'

/**
 * The place of a thing of that size (`at`: its top left corner) in a document whose wrapped rows are seen below each
 * other. It stays in the row that it is seen in: beyond the end of a row there is room for it.
 */
export function unfoldPoint(
  document: WorkflowDocument,
  at: Point,
  size: Size = { width: 0, height: 0 },
): Point {
  const rows = foldRows(document)
  const index = Math.max(
    0,
    rows.findLastIndex(({ top }) => at.y + size.height / 2 >= top),
  )
  const [row, next] = [rows[index], rows[index + 1]]
  if (row === undefined || rows.length < 2) return at
  const half = size.width / 2
  const middle = Math.min((next?.from ?? Infinity) - 1, Math.max(row.from, at.x + half - row.by.x))
  const y = upTo(row, at.y + size.height / 2) - size.height / 2
  return { x: middle - half, y: inLanes(document, y, size, next !== undefined) }
}

/** Between two rows: the last lane of the upper one, unless things without a lane lie there. */
function inLanes({ lanes, nodes }: WorkflowDocument, y: number, { height }: Size, isAbove: boolean): number {
  if (!isAbove || lanes.length === 0 || nodes.some(({ departmentId }) => departmentId === null)) return y
  return Math.min(y, bandsBottom(lanes) - 1 - height / 2)
}
