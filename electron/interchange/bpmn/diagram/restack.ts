import { mapStyle, spacing } from '#shared/geometry/style.ts'
import { textWidth } from '#shared/geometry/text.ts'
import type { Box } from '#shared/geometry/types.ts'
import type { FlowNode, Lane } from '#shared/model/document.ts'
import type { Places } from './places.ts'

const left = mapStyle.laneTitle.width + spacing.lane + 8
const padding = spacing.lane

interface Stacked {
  readonly lanes: Lane[]
  readonly nodes: FlowNode[]
}

/**
 * Turns the file's lanes, which may lie anywhere, into bands stacked from y = 0 in the file's order from
 * top to bottom, each as high as in the file or as its nodes need; every node moves with its lane. Nodes
 * of no department come below the last band.
 */
export function restack(
  nodes: readonly FlowNode[],
  lanes: readonly Lane[],
  bands: Places['bands'],
  nameOf: (departmentId: string) => string,
): Stacked {
  const content = Map.groupBy(nodes, ({ departmentId }) => departmentId)
  const extents = lanes.map(({ departmentId }) => ({
    departmentId,
    ...extentOf(bands.get(departmentId), content.get(departmentId) ?? []),
  }))
  const ordered = extents.sort((a, b) => a.top - b.top)
  const shifts = new Map<string | null, number>()
  let y = 0
  const stacked = ordered.map(({ departmentId, top, bottom }) => {
    const height = Math.max(heightForName(nameOf(departmentId)), Math.round(bottom - top))
    shifts.set(departmentId, y - top)
    y += height
    return { departmentId, height }
  })
  const loose = extentOf(undefined, content.get(null) ?? [])
  shifts.set(null, y - loose.top)
  const x = left - Math.min(...nodes.map((node) => node.position.x))
  return {
    lanes: stacked,
    nodes: nodes.map((node) => moveBy(node, x, shifts.get(node.departmentId) ?? 0)),
  }
}

/** High enough to read the lane's title, which is set upwards, without breaking it more than usual. */
function heightForName(name: string): number {
  const { fontSize, weight, padding } = mapStyle.laneTitle
  const title = Math.ceil(textWidth(name, fontSize, weight)) + 2 * padding + 4
  return Math.min(spacing.laneMinHeight, Math.max(spacing.laneMinHeight / 2, title))
}

/** From the lane's own top and bottom, or what its nodes need beyond them. Finite also where it has neither. */
function extentOf(band: { top: number; bottom: number } | undefined, nodes: readonly FlowNode[]) {
  const tops = nodes.map(({ position }) => position.y - padding)
  const bottoms = nodes.map(({ position, size }) => position.y + size.height + padding)
  if (band !== undefined) tops.push(band.top)
  if (band !== undefined) bottoms.push(band.bottom)
  if (tops.length === 0) return { top: Number.MAX_SAFE_INTEGER / 4, bottom: Number.MAX_SAFE_INTEGER / 4 }
  return {
    top: tops.reduce((least, top) => Math.min(least, top)),
    bottom: bottoms.reduce((most, bottom) => Math.max(most, bottom)),
  }
}

function moveBy(node: FlowNode, x: number, y: number): FlowNode {
  return { ...node, position: { x: Math.round(node.position.x + x), y: Math.round(node.position.y + y) } }
}

export function boxOf({ position, size }: Pick<FlowNode, 'position' | 'size'>): Box {
  return { ...position, ...size }
}
