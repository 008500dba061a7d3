import { mapStyle, spacing } from '../../geometry/style.ts'
import type { Flow } from '../flow.ts'
import type { ColumnRooms } from '../place-columns.ts'
import { median, type Kept } from './kept.ts'

interface Column {
  readonly width: number
  /** After it. */
  readonly gap: number
  /** Centre that the nodes kept in it give it, where they are no fewer than the others. */
  readonly anchor: number | undefined
  /** Right edge of what is kept in it and leads on: what follows stands behind. */
  readonly reach: number
}

/**
 * Centre of each column for the nodes that are laid out, from left to right: a column follows the nodes kept in
 * it where they are the most; the others stand behind what comes before them, squeezed where that leaves too
 * little room before the next kept column.
 */
export function sweepColumns(
  flow: Flow,
  columns: readonly number[],
  rooms: ColumnRooms,
  kept: Kept,
): number[] {
  const found = readColumns(flow, columns, rooms, kept)
  const centres: number[] = []
  let front = mapStyle.laneTitle.width + spacing.lane + 8
  while (centres.length < found.length) {
    const at = centres.length
    const next = found.findIndex(({ anchor }, index) => index >= at && anchor !== undefined)
    centres.push(...packRun(found.slice(at, next === -1 ? undefined : next), front, found[next]))
    const anchored = found[next]
    if (anchored?.anchor === undefined) break
    centres.push(anchored.anchor)
    front = frontAfter(anchored, anchored.anchor, -Infinity)
  }
  return centres
}

/** Where the next column may begin. */
function frontAfter({ width, gap, reach }: Column, centre: number, front: number): number {
  return Math.max(front, Math.max(centre + width / 2, reach) + gap)
}

/** Centres of columns without an anchor, one behind the other; spread over the room there is where that is too little. */
function packRun(run: readonly Column[], start: number, next: Column | undefined): number[] {
  let front = start
  const packed = run.map((column) => {
    const centre = front + column.width / 2
    front = frontAfter(column, centre, front)
    return centre
  })
  const limit = next?.anchor === undefined ? Infinity : next.anchor - next.width / 2
  if (front <= limit || limit <= start) return packed
  const share = (limit - start) / run.length
  return run.map((_, index) => start + (index + 0.5) * share)
}

function readColumns(
  flow: Flow,
  columns: readonly number[],
  { widths, gaps }: ColumnRooms,
  kept: Kept,
): Column[] {
  const stays: number[][] = widths.map(() => [])
  const sizes = widths.map(() => 0)
  for (const [index, column] of columns.entries()) {
    sizes[column] = (sizes[column] ?? 0) + 1
    if (kept.has(index)) stays[column]?.push(index)
  }
  const leading = new Set(
    flow.links.filter(({ from, to }) => (columns[from] ?? 0) < (columns[to] ?? 0)).map(({ from }) => from),
  )
  const centre = (index: number) => kept.get(index)?.x ?? 0
  const edge = (index: number) => centre(index) + (flow.nodes[index]?.size.width ?? 0) / 2
  return stays.map((own, column) => ({
    width: widths[column] ?? 0,
    gap: gaps[column] ?? spacing.column,
    anchor: own.length > 0 && own.length * 2 >= (sizes[column] ?? 0) ? median(own.map(centre)) : undefined,
    reach: Math.max(-Infinity, ...own.filter((index) => leading.has(index)).map(edge)),
  }))
}
