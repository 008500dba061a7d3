import { labelSize } from '../geometry/label-size.ts'
import { mapStyle, spacing } from '../geometry/style.ts'
import type { Flow, Link } from './flow.ts'

/** Most room that one gap gets for lines running side by side in it. */
const widestChannel = 140
const { edge: edgeStyle, laneTitle } = mapStyle

export interface ColumnRooms {
  /** Of each column: that of its widest node. */
  readonly widths: readonly number[]
  /** After each column: what its lines and labels need. */
  readonly gaps: readonly number[]
}

export function columnRooms(flow: Flow, columns: readonly number[], rows: readonly number[]): ColumnRooms {
  const count = columns.reduce((most, column) => Math.max(most, column + 1), 0)
  const widths = columnWidths(flow, columns, count)
  return { widths, gaps: columnGaps(flow, columns, rows, widths) }
}

/** Centre of each column, one behind the other. */
export function placeColumns({ widths, gaps }: ColumnRooms): number[] {
  const centres: number[] = []
  let x = laneTitle.width + spacing.lane + 8
  for (const [column, width] of widths.entries()) {
    centres.push(x + width / 2)
    x += width + (gaps[column] ?? spacing.column)
  }
  return centres
}

function columnWidths(flow: Flow, columns: readonly number[], count: number): number[] {
  const widths = Array.from({ length: count }, () => 0)
  for (const [index, node] of flow.nodes.entries()) {
    const column = columns[index] ?? 0
    // A name may hang over into the gap, where at most lines run.
    const named = node.kind === 'step' ? 0 : labelSize(node).width - spacing.column / 2
    widths[column] = Math.max(widths[column] ?? 0, flow.sizes[index]?.width ?? 0, named)
  }
  return widths
}

function columnGaps(
  flow: Flow,
  columns: readonly number[],
  rows: readonly number[],
  widths: readonly number[],
): number[] {
  const gaps = widths.map(() => spacing.column as number)
  const bends = widths.map(() => 0)
  for (const link of flow.links) {
    const [from, to] = [columns[link.from] ?? 0, columns[link.to] ?? 0]
    if (to === from + 1) {
      gaps[from] = Math.max(gaps[from] ?? 0, gapForLabel(link, flow, rows, widths, from))
    }
    if (from === to) continue
    const level = flow.lanes[link.from] === flow.lanes[link.to] && rows[link.from] === rows[link.to]
    if (level && to === from + 1) continue
    const bendAt = flow.nodes[link.from]?.kind === 'step' && to > from ? from : Math.max(0, to - 1)
    bends[bendAt] = (bends[bendAt] ?? 0) + 1
  }
  return gaps.map((gap, at) =>
    Math.max(gap, Math.min(widestChannel, 2 * spacing.channel + (bends[at] ?? 0) * spacing.parallel)),
  )
}

/** Room for the label of a link to the next column: straight ahead, or after turning off a gateway. */
function gapForLabel(
  link: Link,
  flow: Flow,
  rows: readonly number[],
  widths: readonly number[],
  column: number,
): number {
  const label = link.labelWidth
  if (label === 0) return 0
  const level = flow.lanes[link.from] === flow.lanes[link.to] && rows[link.from] === rows[link.to]
  const own = (flow.sizes[link.from]?.width ?? 0) / 2
  const after = (widths[column] ?? 0) / 2 - (level ? own : 0)
  const before = ((widths[column + 1] ?? 0) - (flow.sizes[link.to]?.width ?? 0)) / 2
  return label + edgeStyle.arrowLength + 18 - Math.max(0, after) - Math.max(0, before)
}
