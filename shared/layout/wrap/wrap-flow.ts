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

const mostStretches = 14
/** More must be won by one more row than this, or it is not worth the edges that lead back. */
const worth = 1.08
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
    if (scale < 1 && next > scale * worth) [best, scale] = [folded, next]
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
function scaleOf({ xs, lanes, centres }: Placing, { widths }: ColumnRooms, fitTo: Size): number {
  const width = Math.max(1, ...xs.map((x, column) => x + (widths[column] ?? 0) / 2)) + 2 * spacing.lane
  const banded = lanes.reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(banded, ...centres.map((y) => y + spacing.row))
  return Math.min(fitTo.width / width, fitTo.height / height)
}
