import { labelSize } from '../geometry/label-size.ts'
import { mapStyle, spacing } from '../geometry/style.ts'
import type { Lane } from '../model/document.ts'
import type { Flow } from './flow.ts'

export interface PlacedRows {
  /** Centre of each node across the flow. */
  readonly centres: readonly number[]
  readonly lanes: Lane[]
}

/** Height that a row needs above and below its centre line. */
interface Extent {
  up: number
  down: number
}

/** Stacks the rows of each lane and the lanes themselves, from y = 0; nodes without a lane come last. */
export function placeRows(flow: Flow, rows: readonly number[]): PlacedRows {
  const extents = rowExtents(flow, rows)
  const centreOf = new Map<string, number>()
  const lanes: Lane[] = []
  let y = 0
  for (const [lane, byRow] of extents.entries()) {
    const top = y
    y += spacing.lane
    const sorted = [...byRow.keys()].sort((a, b) => a - b)
    for (const [at, row] of sorted.entries()) {
      const extent = byRow.get(row) ?? { up: 0, down: 0 }
      if (at > 0) y += spacing.row
      centreOf.set(`${lane} ${row}`, y + extent.up)
      y += extent.up + extent.down
    }
    y += spacing.lane
    const departmentId = flow.laneIds[lane]
    if (departmentId === undefined) continue
    const missing = Math.max(0, spacing.laneMinHeight - (y - top))
    for (const row of byRow.keys()) {
      centreOf.set(`${lane} ${row}`, (centreOf.get(`${lane} ${row}`) ?? 0) + Math.floor(missing / 2))
    }
    y = Math.ceil(y + missing)
    lanes.push({ departmentId, height: y - top })
  }
  const centres = flow.nodes.map((_, index) => centreOf.get(`${flow.lanes[index]} ${rows[index]}`) ?? 0)
  return { centres, lanes }
}

function rowExtents(flow: Flow, rows: readonly number[]): Map<number, Extent>[] {
  const extents = Array.from({ length: flow.laneIds.length + 1 }, () => new Map<number, Extent>())
  for (const [index, node] of flow.nodes.entries()) {
    const byRow = extents[flow.lanes[index] ?? 0]
    const row = rows[index] ?? 0
    const half = (flow.sizes[index]?.height ?? 0) / 2
    const named = labelSize(node).height
    const gateway = node.kind === 'decision' || node.kind === 'parallel'
    const room = named === 0 ? half : half + named + mapStyle.label.gap
    const known = byRow?.get(row) ?? { up: 0, down: 0 }
    byRow?.set(row, {
      up: Math.max(known.up, gateway ? room : half),
      down: Math.max(known.down, gateway ? half : room),
    })
  }
  return extents
}
