import { spacing } from '../../geometry/style.ts'
import type { Flow } from '../flow.ts'
import { areaOf, median, type Kept } from './kept.ts'

interface Row {
  readonly free: number[]
  readonly stays: number[]
}

/**
 * Centre of each node that is laid out, counted from the top of its band. A row goes where the nodes kept in it
 * stand, if they are no fewer than the others; the other rows are stacked in their order below what precedes.
 */
export function anchorRows(flow: Flow, rows: readonly number[], kept: Kept): number[] {
  const centres = flow.nodes.map((_, index) => kept.get(index)?.y ?? 0)
  // Without lanes there is no upper edge to stay below.
  const highest = flow.laneIds.length === 0 ? -Infinity : spacing.lane
  for (const lane of rowsByLane(flow, rows, kept)) {
    let top: number = spacing.lane
    for (const [, row] of [...lane].sort(([a], [b]) => a - b)) {
      const { up, down } = extent(flow, row.free)
      const anchored = row.stays.length > 0 && row.stays.length >= row.free.length
      const line = median(row.stays.map((index) => kept.get(index)?.y ?? 0))
      const centre = anchored ? Math.max(line, highest + up) : top + up
      for (const index of row.free) centres[index] = centre
      const end = Math.max(row.free.length === 0 ? -Infinity : centre + down, bottomOf(flow, row.stays, kept))
      top = Math.max(top, end + spacing.row)
    }
  }
  return centres
}

function rowsByLane(flow: Flow, rows: readonly number[], kept: Kept): Map<number, Row>[] {
  const lanes = Array.from({ length: flow.laneIds.length + 1 }, () => new Map<number, Row>())
  for (const index of flow.nodes.keys()) {
    const lane = lanes[flow.lanes[index] ?? 0]
    const row = lane?.get(rows[index] ?? 0) ?? { free: [], stays: [] }
    lane?.set(rows[index] ?? 0, row)
    if (kept.has(index)) row.stays.push(index)
    else row.free.push(index)
  }
  return lanes
}

function extent(flow: Flow, nodes: readonly number[]): { up: number; down: number } {
  const areas = nodes.flatMap((index) => {
    const [node, size] = [flow.nodes[index], flow.sizes[index]]
    return node === undefined || size === undefined ? [] : [areaOf(node, size, { x: 0, y: 0 })]
  })
  return {
    up: Math.max(0, ...areas.map(({ y }) => -y)),
    down: Math.max(0, ...areas.map(({ y, height }) => y + height)),
  }
}

function bottomOf(flow: Flow, stays: readonly number[], kept: Kept): number {
  const bottoms = stays.flatMap((index) => {
    const [node, centre] = [flow.nodes[index], kept.get(index)]
    if (node === undefined || centre === undefined) return []
    const { y, height } = areaOf(node, node.size, centre)
    return [y + height]
  })
  return Math.max(-Infinity, ...bottoms)
}
