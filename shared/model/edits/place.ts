import type { FlowNode, Size, WorkflowDocument } from '../document.ts'

const GAP = 16
const STEP = 8
const TRIES = 400

interface Wanted {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: Size
}

/** The first y at or below the wanted one at which the node lies on no other node. */
export function freeY(document: WorkflowDocument, wanted: Wanted): number {
  const others = document.nodes.filter((node) => node.id !== wanted.id && overlapsX(node, wanted))
  for (let tries = 0, y = wanted.y; tries < TRIES; tries += 1, y += STEP) {
    if (!others.some((node) => overlapsY(node, y, wanted.size.height))) return y
  }
  return wanted.y
}

function overlapsX(node: FlowNode, wanted: Wanted): boolean {
  return (
    node.position.x < wanted.x + wanted.size.width + GAP && wanted.x < node.position.x + node.size.width + GAP
  )
}

function overlapsY(node: FlowNode, y: number, height: number): boolean {
  return node.position.y < y + height + GAP && y < node.position.y + node.size.height + GAP
}
