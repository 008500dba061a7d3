import type { FlowNode, Point, Size, WorkflowDocument } from '../document.ts'
import { BAND_PADDING, bandOf, bandsBottom, middleOf } from './bands.ts'

/** Free space that a node put in a place by an edit keeps: to others in its row, and to the rows above and below. */
export const PLACE_GAP = { across: 56, along: 36 } as const

const GAP = 16
const STEP = 8
const TRIES = 400

interface Wanted extends Point {
  readonly id: string
  readonly size: Size
}

/** The first y at or below the wanted one at which the node lies on no other node. */
export function freeY(document: WorkflowDocument, wanted: Wanted): number {
  const others = document.nodes.filter((node) => node.id !== wanted.id && overlapsX(node, wanted, GAP))
  for (let tries = 0, y = wanted.y; tries < TRIES; tries += 1, y += STEP) {
    if (!others.some((node) => overlapsY(node, y, wanted.size.height, GAP))) return y
  }
  return wanted.y
}

/**
 * The y nearest to the wanted one at which a node of a department stands clear of all others in its band (which
 * grows; what lies below moves along), below rather than above; never above its band or, with `lowest`, above that. Its lane may have to grow for it.
 */
export function nearestFreeY(
  document: WorkflowDocument,
  { departmentId, ...wanted }: Wanted & { readonly departmentId: string | null },
  lowest = -Infinity,
): number {
  const { along, across } = PLACE_GAP
  const least = Math.max(lowest, topOf(document, departmentId))
  const first = Math.max(least, wanted.y)
  const taken = document.nodes
    .filter((node) => node.id !== wanted.id && node.departmentId === departmentId)
    .filter((node) => overlapsX(node, wanted, across))
    .map(({ position, size }) => ({
      from: position.y - wanted.size.height - along,
      to: position.y + size.height + along,
    }))
  const free = [first, ...taken.flatMap(({ from, to }) => [from, to])].filter(
    (y) => y >= least && !taken.some(({ from, to }) => y > from && y < to),
  )
  const off = (y: number) => Math.abs(y - wanted.y)
  return free.toSorted((one, other) => off(one) - off(other) || other - one)[0] ?? first
}

/** The height at which the middle of a node would be put in a department: the row of what stands nearest to it. */
export function rowIn(document: WorkflowDocument, departmentId: string | null, near: Wanted): number {
  const others = document.nodes.filter((node) => node.departmentId === departmentId && node.id !== near.id)
  const distance = (node: FlowNode) => {
    const by = node.position.x - near.x
    // What comes before it counts more than what comes after: a row is continued.
    return by > 0 ? 2 * by : -by
  }
  const nearest = others.toSorted((one, other) => distance(one) - distance(other))[0]
  if (nearest !== undefined) return middleOf(nearest)
  const band = bandOf(document, departmentId)
  if (band !== null) return (band.top + band.bottom) / 2
  return bandsBottom(document.lanes) + BAND_PADDING + near.size.height / 2
}

/** Highest y a node of the department may be put at. */
function topOf(document: WorkflowDocument, departmentId: string | null): number {
  if (document.lanes.length === 0) return -Infinity
  return (bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)) + BAND_PADDING
}

/** Whether two nodes lie on each other. */
export function overlap(one: FlowNode, other: FlowNode): boolean {
  const { position, size } = one
  return overlapsX(other, { ...position, size }, 0) && overlapsY(other, position.y, size.height, 0)
}

function overlapsX(node: FlowNode, wanted: Pick<Wanted, 'x' | 'size'>, gap: number): boolean {
  return (
    node.position.x < wanted.x + wanted.size.width + gap && wanted.x < node.position.x + node.size.width + gap
  )
}

function overlapsY(node: FlowNode, y: number, height: number, gap: number): boolean {
  return node.position.y < y + height + gap && y < node.position.y + node.size.height + gap
}
