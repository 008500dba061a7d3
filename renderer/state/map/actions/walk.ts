import type { FlowNode, Point, WorkflowDocument } from '#shared/model/document.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { selecting } from '../selection.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Moves the selection and the focus to the nearest node in a direction; to the first node from none. */
export function walk(map: OpenMap, direction: Direction): void {
  const { selection, history } = map.store.getState()
  const next = neighbour(history.present.document, selection.nodeIds.at(-1), direction)
  if (next === undefined) return
  map.select(selecting({ nodeIds: [next.id] }))
  canvasPort()?.focus(next.id)
}

export function neighbour(
  document: WorkflowDocument,
  fromId: string | undefined,
  direction: Direction,
): FlowNode | undefined {
  const from = document.nodes.find((node) => node.id === fromId)
  if (from === undefined) return firstNode(document)
  const here = middle(from)
  return document.nodes
    .filter((node) => node !== from)
    .map((node) => ({ node, cost: distance(here, middle(node), direction) }))
    .filter(({ cost }) => cost !== null)
    .toSorted((one, other) => (one.cost ?? 0) - (other.cost ?? 0))[0]?.node
}

/** Where a map begins: its first start, else the node furthest to the left. */
export function firstNode(document: WorkflowDocument): FlowNode | undefined {
  const byPlace = document.nodes.toSorted((one, other) => one.position.x - other.position.x)
  return byPlace.find((node) => node.kind === 'start') ?? byPlace[0]
}

function middle(node: FlowNode): Point {
  return { x: node.position.x + node.size.width / 2, y: node.position.y + node.size.height / 2 }
}

/** Straight ahead counts once, sideways twice; null for what lies behind. */
function distance(from: Point, to: Point, direction: Direction): number | null {
  const [ahead, aside] = {
    left: [from.x - to.x, from.y - to.y],
    right: [to.x - from.x, from.y - to.y],
    up: [from.y - to.y, from.x - to.x],
    down: [to.y - from.y, from.x - to.x],
  }[direction] as [number, number]
  return ahead <= 4 || Math.abs(aside) > 3 * ahead ? null : ahead + 2 * Math.abs(aside)
}
