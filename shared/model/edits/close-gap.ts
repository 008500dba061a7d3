import { produce } from 'immer'
import type { FlowNode, Note, WorkflowDocument } from '../document.ts'
import { PLACE_GAP } from './place.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Closes the columns that deleted nodes leave empty: what stands to the right moves up together, in its row of a
 * wrapped flow, as near as the columns stood before. Where something of it was placed by hand nothing moves; nor where
 * a node or a note still stands in the column. `gone`: the nodes that were deleted from the document.
 */
export function closeGap(document: WorkflowDocument, gone: readonly FlowNode[]): WorkflowDocument {
  const rows = new Map<number, FlowNode[]>()
  for (const node of gone) {
    const row = rowOf(document, node)
    rows.set(row, [...(rows.get(row) ?? []), node])
  }
  return [...rows].reduce((current, [row, nodes]) => closeIn(current, row, nodes), document)
}

function closeIn(document: WorkflowDocument, row: number, gone: readonly FlowNode[]): WorkflowDocument {
  const here = [...document.nodes, ...document.notes].filter((item) => rowOf(document, item) === row)
  const holes = together(gone.map(stretchOf), here.map(stretchOf))
  // From the right: what moves up later takes along what has moved up already.
  return holes.reduceRight((current, hole) => closeOne(current, row, hole), document)
}

function closeOne(document: WorkflowDocument, row: number, hole: Stretch): WorkflowDocument {
  const inRow = (item: FlowNode | Note) => rowOf(document, item) === row
  const items = [...document.nodes, ...document.notes].filter(inRow).map(stretchOf)
  if (items.some(({ from, to }) => from < hole.to && to > hole.from)) return document
  const ends = items.flatMap(({ to }) => (to <= hole.from ? [to] : []))
  const next = Math.min(...items.flatMap(({ from }) => (from >= hole.to ? [from] : [])))
  const by = next - wantedStart(hole, next, Math.max(...ends))
  const moves = (item: FlowNode | Note) => inRow(item) && item.position.x >= hole.to
  if (!Number.isFinite(by) || by <= 0) return document
  if (document.nodes.some((node) => node.placed === true && moves(node))) return document
  const ids = new Set([...document.nodes, ...document.notes].filter(moves).map(({ id }) => id))
  return produce(document, (draft) => {
    for (const item of [...draft.nodes, ...draft.notes]) if (ids.has(item.id)) item.position.x -= by
  })
}

/** Where what comes next is to begin: after the column before it, or first in its row. */
function wantedStart(hole: Stretch, next: number, before: number): number {
  if (!Number.isFinite(before)) return hole.from
  return before + Math.max(PLACE_GAP.across, hole.from - before, next - hole.to)
}

/** Stretches with nothing that stays between them are one. */
function together(gone: readonly Stretch[], left: readonly Stretch[]): Stretch[] {
  const holes: Stretch[] = []
  for (const each of gone.toSorted((one, other) => one.from - other.from)) {
    const last = holes.at(-1)
    if (last === undefined || left.some(({ from }) => from >= last.from && from < each.from)) holes.push(each)
    else holes[holes.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
  }
  return holes
}

function stretchOf({ position, size }: Pick<FlowNode, 'position' | 'size'>): Stretch {
  return { from: position.x, to: position.x + size.width }
}

/** The row that something belongs to by its middle; 0 where nothing is wrapped. */
function rowOf({ wraps = [] }: WorkflowDocument, { position, size }: FlowNode | Note): number {
  return wraps.findLastIndex((x) => position.x + size.width / 2 >= x) + 1
}
