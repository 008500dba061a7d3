import { produce } from 'immer'
import type { FlowNode, Point, WorkflowDocument } from '../model/document.ts'
import { BAND_PADDING, bandAt, bandOf, bandsBottom } from '../model/edits/bands.ts'
import { makeRoom } from '../model/edits/make-room.ts'

const GAP = 16
const STEP = 8
/** Looked at from the wanted height down; after that the block goes below everything. */
const TRIES = 40
/** Further down than this a node of a tall lane is not looked for after pasting. */
const HIGH = 240

interface Block {
  readonly departmentId: string | null
  /** How far everything is moved to the right. */
  readonly dx: number
  readonly pointer: Point | undefined
}

/** Puts the nodes of one department into its band as one block, clear of what stands there. */
export function placeBlock(
  document: WorkflowDocument,
  part: WorkflowDocument,
  { departmentId, dx, pointer }: Block,
): WorkflowDocument {
  const nodes = part.nodes.filter((node) => node.departmentId === departmentId)
  if (nodes.length === 0) return document
  const from = startOf(part, nodes, departmentId, document.lanes.length > 0)
  const top = topOf(document, departmentId)
  const aimed = pointer !== undefined && isAimedAt(document, departmentId, pointer)
  const dy = aimed ? Math.max(top + BAND_PADDING - highest(nodes), pointer.y - centre(nodes)) : top - from
  const shifted = nodes.map((node) => movedBy(node, dx, snapped(dy)))
  const free = stepDown(
    shifted,
    document.nodes.filter((node) => node.departmentId === departmentId),
  )
  const roomy = makeRoom(document, { departmentId, needed: lowest(free) - top })
  return produce(roomy, (draft) => {
    draft.nodes.push(...free)
  })
}

function topOf(document: WorkflowDocument, departmentId: string | null): number {
  return bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
}

/** What the offsets count from; a drawing without lanes is taken up from its highest node. */
function startOf(
  part: WorkflowDocument,
  nodes: readonly FlowNode[],
  departmentId: string | null,
  intoLanes: boolean,
): number {
  const high = highest(nodes) - BAND_PADDING
  const top = topOf(part, departmentId)
  const outside = high < top || (part.lanes.length === 0 && intoLanes)
  return outside || high > top + HIGH ? high : top
}

function isAimedAt(document: WorkflowDocument, departmentId: string | null, { y }: Point): boolean {
  return (bandAt(document, y)?.departmentId ?? null) === departmentId
}

function stepDown(block: readonly FlowNode[], others: readonly FlowNode[]): readonly FlowNode[] {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = block.map((node) => movedBy(node, 0, tries * STEP))
    if (!at.some((node) => others.some((other) => touches(node, other)))) return at
  }
  const below = snapped(lowest(others) + GAP - highest(block)) + STEP
  return block.map((node) => movedBy(node, 0, below))
}

function touches(one: FlowNode, other: FlowNode): boolean {
  return (
    one.position.x < other.position.x + other.size.width + GAP &&
    other.position.x < one.position.x + one.size.width + GAP &&
    one.position.y < other.position.y + other.size.height + GAP &&
    other.position.y < one.position.y + one.size.height + GAP
  )
}

function movedBy(node: FlowNode, dx: number, dy: number): FlowNode {
  return { ...node, position: { x: node.position.x + dx, y: node.position.y + dy } }
}

function snapped(value: number): number {
  return Math.round(value / STEP) * STEP
}

function highest(nodes: readonly FlowNode[]): number {
  return Math.min(...nodes.map((node) => node.position.y))
}

function lowest(nodes: readonly FlowNode[]): number {
  return Math.max(...nodes.map((node) => node.position.y + node.size.height))
}

function centre(nodes: readonly FlowNode[]): number {
  return (highest(nodes) + lowest(nodes)) / 2
}
