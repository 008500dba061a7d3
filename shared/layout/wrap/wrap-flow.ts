import { mapStyle, spacing } from '../../geometry/style.ts'
import type { Size } from '../../model/document.ts'
import type { Flow } from '../flow.ts'
import { columnRooms, placeColumns } from '../place-columns.ts'
import type { ColumnRooms } from '../place-columns.ts'
import { placeRows } from '../place-rows.ts'
import type { PlacedRows } from '../place-rows.ts'
import { cutColumns } from './cut-columns.ts'

export interface Placing extends PlacedRows {
  /** Centre of each column. */
  readonly xs: readonly number[]
}

/** Rows of a folded flow are numbered from here on, one such block for each stretch. */
const block = 100_000

const mostStretches = 24
/** More must be won by one more row than this, or it is not worth the edges that lead back. */
const worth = 1.08
/**
 * Share of the map that lines up and down may cover, a channel's width each. Lanes are drawn once, so that every row of
 * a folded flow has its steps in all of them, and a handoff runs across the rows between: more of them than this and
 * nobody can follow one. Maps of clients with two rows have 0.03; a tangle begins at about 0.06.
 */
const mostLines = 0.05
/** Every row but the first begins farther in, so that the edges that lead back to it have room. */
const indent = 40

/**
 * One row, as always; or, where that is too long for `fitTo` (in map units), folded into as many rows as make the
 * whole map largest in it.
 */
export function placeFlow(
  flow: Flow,
  columns: readonly number[],
  rows: readonly number[],
  fitTo: Size | undefined,
): Placing {
  const rooms = columnRooms(flow, columns, rows)
  const plain: Placing = { xs: placeColumns(rooms), ...placeRows(flow, rows) }
  if (fitTo === undefined) return plain
  let [best, scale] = [plain, scaleOf(plain, rooms, fitTo)]
  for (let count = 2; count <= Math.min(mostStretches, rooms.widths.length); count++) {
    const folded = fold(flow, columns, rows, rooms, count)
    const next = scaleOf(folded, rooms, fitTo)
    const reads = linesOf(flow, folded, rooms) <= mostLines
    if (scale < 1 && next > scale * worth && reads) [best, scale] = [folded, next]
  }
  return best
}

function fold(
  flow: Flow,
  columns: readonly number[],
  rows: readonly number[],
  rooms: ColumnRooms,
  count: number,
): Placing {
  const stretches = cutColumns(flow, columns, rooms, count)
  const folded = rows.map((row, index) => (stretches[columns[index] ?? 0] ?? 0) * block + row)
  return {
    xs: foldColumns(rooms, stretches),
    ...placeRows(flow, folded, (above, below) => foldGap(flow, columns, stretches, above, below)),
  }
}

function foldColumns({ widths, gaps }: ColumnRooms, stretches: readonly number[]): number[] {
  const start = mapStyle.laneTitle.width + spacing.lane + 8
  let x = start
  return widths.map((width, column) => {
    const stretch = stretches[column] ?? 0
    if (stretch !== (stretches[column - 1] ?? stretch)) x = start + indent
    const centre = x + width / 2
    x += width + (gaps[column] ?? spacing.column)
    return centre
  })
}

/** Between the last row of one stretch and the first of a later one: room for the edges that lead back. */
function foldGap(
  flow: Flow,
  columns: readonly number[],
  stretches: readonly number[],
  above: number,
  below: number,
): number {
  const [from, to] = [Math.round(above / block), Math.round(below / block)]
  if (from === to) return spacing.row
  const stretch = (index: number) => stretches[columns[index] ?? 0] ?? 0
  const back = flow.links.filter((link) => stretch(link.from) === from && stretch(link.to) > from)
  return spacing.row + 2 * spacing.channel + Math.min(6, back.length) * spacing.parallel
}

/** How large the map can be drawn. */
function scaleOf(placing: Placing, rooms: ColumnRooms, fitTo: Size): number {
  const { width, height } = sizeOf(placing, rooms)
  return Math.min(fitTo.width / width, fitTo.height / height)
}

/** Share of the map, 0 to 1, that what leads up and down covers. */
function linesOf(flow: Flow, placing: Placing, rooms: ColumnRooms): number {
  const { width, height } = sizeOf(placing, rooms)
  const y = (index: number) => placing.centres[index] ?? 0
  const lines = flow.links.reduce((sum, { from, to }) => sum + Math.abs(y(from) - y(to)), 0)
  return (lines * spacing.channel) / (width * height)
}

function sizeOf({ xs, lanes, centres }: Placing, { widths }: ColumnRooms): Size {
  const width = Math.max(1, ...xs.map((x, column) => x + (widths[column] ?? 0) / 2)) + 2 * spacing.lane
  const banded = lanes.reduce((sum, { height }) => sum + height, 0)
  return { width, height: Math.max(banded, ...centres.map((y) => y + spacing.row)) }
}
