import { overlaps } from '../../geometry/box.ts'
import { spacing } from '../../geometry/style.ts'
import type { FlowNode, Lane, Note, Point, WorkflowDocument } from '../../model/document.ts'
import { bandAt, bandsBottom, bandsOf, middleOf } from '../../model/edits/bands.ts'
import type { Flow } from '../flow.ts'
import { columnRooms } from '../place-columns.ts'
import { settleNotes } from '../settle-notes.ts'
import { anchorRows } from './anchor-rows.ts'
import { areaOf, keptNodes, topsOf, type Kept } from './kept.ts'
import { stepAside } from './step-aside.ts'
import { sweepColumns } from './sweep-columns.ts'

/**
 * Places the nodes of a layout around those that stay: these keep their place within their band and their
 * size; the others take the columns and rows of the layout as far as that leaves them free. Bands are as high
 * as they need to be, so a band as a whole may move up or down with all that lies in it.
 */
export function layAround(
  document: WorkflowDocument,
  flow: Flow,
  columns: readonly number[],
  rows: readonly number[],
  ids: ReadonlySet<string>,
): WorkflowDocument {
  const kept = keptNodes(document, flow, ids)
  const xs = sweepColumns(flow, columns, columnRooms(flow, columns, rows), kept)
  const ys = anchorRows(flow, rows, kept)
  const wanted = flow.nodes.map(
    (_, index): Point => kept.get(index) ?? { x: xs[columns[index] ?? 0] ?? 0, y: ys[index] ?? 0 },
  )
  const order = flow.nodes
    .map((_, index) => index)
    .sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0) || (rows[a] ?? 0) - (rows[b] ?? 0))
  const centres = stepAside(flow, order, wanted, kept)
  const lanes = lanesFor(document, flow, centres, kept)
  const tops = newTops(document, flow, lanes)
  const placed = new Map(
    flow.nodes.map((node, index) => {
      const size = kept.has(index) ? node.size : (flow.sizes[index] ?? node.size)
      const centre = centres[index] ?? { x: 0, y: 0 }
      const y = centre.y + (tops[flow.lanes[index] ?? 0] ?? 0) - size.height / 2
      const x = centre.x - size.width / 2
      const position = kept.has(index) ? { x, y } : { x: Math.round(x), y: Math.round(y) }
      return [node.id, { ...node, position, size }] as const
    }),
  )
  const nodes = document.nodes.map((node) => placed.get(node.id) ?? node)
  return { ...document, lanes, nodes, notes: notesFor(document, nodes, lanes) }
}

/** Each lane as high as its lowest node needs. */
function lanesFor(document: WorkflowDocument, flow: Flow, centres: readonly Point[], kept: Kept): Lane[] {
  const bottoms = flow.laneIds.map(() => 0)
  for (const [index, node] of flow.nodes.entries()) {
    const lane = flow.lanes[index] ?? 0
    const size = kept.has(index) ? node.size : (flow.sizes[index] ?? node.size)
    const { y, height } = areaOf(node, size, centres[index] ?? { x: 0, y: 0 })
    bottoms[lane] = Math.max(bottoms[lane] ?? 0, y + height)
  }
  const known = new Map(document.lanes.map((lane) => [lane.departmentId, lane]))
  return flow.laneIds.map((departmentId, index) => {
    const height = Math.max(spacing.laneMinHeight, Math.ceil((bottoms[index] ?? 0) + spacing.lane))
    return { ...known.get(departmentId), departmentId, height }
  })
}

/** Top of each new band; without any, nodes lie where they lay. */
function newTops(document: WorkflowDocument, flow: Flow, lanes: readonly Lane[]): number[] {
  const loose = lanes.length === 0 ? (topsOf(document, flow).at(-1) ?? 0) : bandsBottom(lanes)
  return [...bandsOf(lanes).map(({ top }) => top), loose]
}

/** Notes go with their band, and below the map only where a node now lies on them. */
function notesFor(document: WorkflowDocument, nodes: readonly FlowNode[], lanes: readonly Lane[]): Note[] {
  const [before, after] = [topOf(document.lanes), topOf(lanes)]
  const low = settleNotes(document, nodes, lanes)
  return document.notes.map((note, index) => {
    const owner = bandAt(document, middleOf(note))?.departmentId ?? null
    const y = note.position.y + after(owner) - before(owner)
    const moved = { ...note, position: { x: note.position.x, y } }
    const covered = nodes.some((node) => overlaps(boxOf(node), boxOf(moved)))
    return covered ? (low[index] ?? moved) : moved
  })
}

/** Where the band of a department begins; for none, where the last band ends. */
function topOf(lanes: readonly Lane[]): (departmentId: string | null) => number {
  const tops = new Map(bandsOf(lanes).map(({ departmentId, top }) => [departmentId, top]))
  return (departmentId) => tops.get(departmentId ?? '') ?? bandsBottom(lanes)
}

function boxOf({ position, size }: Pick<FlowNode, 'position' | 'size'>) {
  return { ...position, ...size }
}
