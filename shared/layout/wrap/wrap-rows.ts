import { foldDocument } from '../../geometry/folded/fold-document.ts'
import { acrossOf, foldRows, rowOfX } from '../../geometry/folded/fold-rows.ts'
import { nodeSpan } from '../../geometry/node-span.ts'
import { spacing } from '../../geometry/style.ts'
import type { FlowNode, Note, Size, WorkflowDocument } from '../../model/document.ts'
import { bandsBottom } from '../../model/edits/bands.ts'
import { columnsIn } from './columns-in.ts'
import type { ColumnsIn } from './columns-in.ts'
import { cutColumns } from './cut-columns.ts'
import { keptRows } from './keep-rows.ts'

const mostRows = 24
/** More must be won by one more row than this, or it is not worth the edges that lead back. */
const worth = 1.08
/** Free length that the document keeps behind every row but the last, unseen: what is added there stays in its row. */
const spare = 1200

/** Wraps a flow into as many rows as make the whole map largest in `fitTo` (in map units); into one where none do. */
export function wrapToFit(document: WorkflowDocument, fitTo: Size): WorkflowDocument {
  const columns = columnsIn(document)
  let [best, scale] = [document, scaleOf(document, fitTo)]
  for (let count = 2; count <= Math.min(mostRows, columns.widths.length) && scale < 1; count++) {
    const wrapped = cut(document, columns, cutColumns(columns.links, columns, count))
    const next = scaleOf(wrapped, fitTo)
    if (next > scale * worth) [best, scale] = [wrapped, next]
  }
  return best
}

/** Wraps a flow that was laid out anew into the rows that it had `before`. */
export function wrapAgain(document: WorkflowDocument, before: WorkflowDocument): WorkflowDocument {
  if (before.wraps === undefined) return document
  const columns = columnsIn(document)
  return cut(document, columns, keptRows(before, columns))
}

/** The flow in one row again: its rows behind each other. */
export function joinRows(document: WorkflowDocument): WorkflowDocument {
  if (document.wraps === undefined) return document
  const { wraps: _, ...joined } = document
  const rows = foldRows(document)
  const ends = rows.map(() => -Infinity)
  const starts = rows.map(() => Infinity)
  for (const node of document.nodes) {
    const row = rowOfX(rows, acrossOf(node))
    ends[row] = Math.max(ends[row] ?? -Infinity, node.position.x + node.size.width)
    starts[row] = Math.min(starts[row] ?? Infinity, node.position.x)
  }
  const by = [0]
  for (let row = 1; row < rows.length; row++) {
    by.push((by[row - 1] ?? 0) + (ends[row - 1] ?? 0) + spacing.column - (starts[row] ?? 0))
  }
  return shifted(joined, (item) => by[rowOfX(rows, acrossOf(item))] ?? 0)
}

function cut(document: WorkflowDocument, columns: ColumnsIn, rows: readonly number[]): WorkflowDocument {
  const starts = columns.starts.filter((_, column) => column > 0 && rows[column] !== rows[column - 1])
  if (starts.length === 0) return document
  const by = [0]
  const wraps: number[] = []
  for (const [index, start] of starts.entries()) {
    const column = columns.starts.indexOf(start)
    const end = (columns.starts[column - 1] ?? 0) + (columns.widths[column - 1] ?? 0)
    const shift = (by[index] ?? 0) + Math.max(0, spare - (start - end))
    by.push(shift)
    wraps.push(start + shift)
  }
  const row = (x: number) => starts.findLastIndex((start) => x >= start) + 1
  const staying = endsThatStay(document, row)
  const stays = (item: FlowNode | Note) =>
    staying.has(item.id) || ('about' in item && item.about !== undefined && staying.has(item.about))
  const rowOf = (item: FlowNode | Note) => row(acrossOf(item)) - (stays(item) ? 1 : 0)
  return { ...shifted(document, (item) => by[rowOf(item)] ?? 0), wraps }
}

/**
 * Ends at the beginning of a row to which only the row above leads: they stay behind that row, so that no line leads
 * down and back to the left for nothing. `row`: of an x, before anything is moved.
 */
function endsThatStay({ nodes, edges }: WorkflowDocument, row: (x: number) => number): ReadonlySet<string> {
  const rowOf = new Map(nodes.map((node) => [node.id, row(acrossOf(node))]))
  const firstOf = new Map<number, number>()
  for (const node of nodes) {
    const own = rowOf.get(node.id) ?? 0
    firstOf.set(own, Math.min(firstOf.get(own) ?? Infinity, node.position.x + node.size.width))
  }
  const into = Map.groupBy(edges, ({ target }) => target)
  const ends = nodes.filter(({ id, kind, position }) => {
    const own = rowOf.get(id) ?? 0
    const ways = into.get(id) ?? []
    const isFirst = position.x <= (firstOf.get(own) ?? 0)
    return (
      kind === 'end' &&
      isFirst &&
      ways.length > 0 &&
      ways.every(({ source }) => rowOf.get(source) === own - 1)
    )
  })
  return new Set(ends.map(({ id }) => id))
}

function shifted(document: WorkflowDocument, byOf: (item: FlowNode | Note) => number): WorkflowDocument {
  const put = <Item extends FlowNode | Note>(item: Item): Item => {
    const by = byOf(item)
    return by === 0 ? item : { ...item, position: { x: item.position.x + by, y: item.position.y } }
  }
  return { ...document, nodes: document.nodes.map(put), notes: document.notes.map(put) }
}

/** How large the map can be drawn. */
function scaleOf(document: WorkflowDocument, fitTo: Size): number {
  const { nodes, lanes } = foldDocument(document)
  const spans = nodes.map(nodeSpan)
  const left =
    lanes.length > 0 ? 0 : nodes.reduce((least, { position }) => Math.min(least, position.x), Infinity)
  const right = nodes.reduce((most, { position, size }) => Math.max(most, position.x + size.width), 0)
  const top = lanes.length > 0 ? 0 : spans.reduce((least, span) => Math.min(least, span.top), Infinity)
  const bottom = spans.reduce((most, span) => Math.max(most, span.bottom), bandsBottom(lanes))
  const width = Math.max(1, right - left) + 2 * spacing.lane
  return Math.min(fitTo.width / width, fitTo.height / Math.max(1, bottom - top + spacing.row))
}
