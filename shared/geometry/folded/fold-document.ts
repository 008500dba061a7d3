import type { FlowNode, Note, WorkflowDocument } from '../../model/document.ts'
import { middleOf } from '../../model/edits/bands.ts'
import type { DrawnLane } from '../../model/edits/bands.ts'
import { acrossOf, foldRows, rowOfX } from './fold-rows.ts'
import { downBy } from './row-lanes.ts'
import type { FoldRow } from './fold-rows.ts'

/**
 * A wrapped flow as it is seen: its rows below each other, each with all of the lanes, as staves are drawn again in
 * every line of a score. The document keeps one long row, so that every edit stays what it is without rows. The same
 * object where nothing is wrapped.
 */
export function foldDocument(document: WorkflowDocument): WorkflowDocument {
  if (document.wraps === undefined) return document
  const { wraps: _, ...drawn } = document
  const rows = foldRows(document)
  if (rows.length < 2) return drawn
  const put = <Item extends FlowNode | Note>(item: Item): Item => {
    const row = rows[rowOfX(rows, acrossOf(item))]
    return row === undefined ? item : movedBy(item, row)
  }
  return {
    ...drawn,
    lanes: rows.flatMap((row) => lanesOf(document, row)),
    nodes: document.nodes.map(put),
    notes: document.notes.map(put),
  }
}

function lanesOf({ lanes }: WorkflowDocument, row: FoldRow): DrawnLane[] {
  return lanes.map((lane, index) => {
    const seen = row.lanes[index]
    const first = index === 0 && row.above > 0 ? { above: row.above } : {}
    return seen?.low === true
      ? { ...lane, ...first, height: seen.seen.height, low: true }
      : { ...lane, ...first }
  })
}

/** What was made of a thing the last time: the same again, as long as it is seen where it was. */
const made = new WeakMap<object, FlowNode | Note>()

function movedBy<Item extends FlowNode | Note>(item: Item, row: FoldRow): Item {
  const [x, y] = [row.by.x, downBy(row, middleOf(item))]
  if (x === 0 && y === 0) return item
  const position = { x: item.position.x + x, y: item.position.y + y }
  const earlier = made.get(item)
  if (earlier?.position.x === position.x && earlier.position.y === position.y) return earlier as Item
  const moved = { ...item, position }
  made.set(item, moved)
  return moved
}
