import type { FlowEdge, FlowNode, WorkflowDocument } from '../model/document.ts'

/** From the top, then from the left, by the middle: a row of nodes of different heights stays a row. */
export function asDrawn(one: FlowNode, other: FlowNode): number {
  return middle(one) - middle(other) || one.position.x - other.position.x
}

/** A node's ways out of the normal flow, in the order their targets are drawn. */
export function drawnWays(document: WorkflowDocument, nodeId: string): FlowEdge[] {
  return drawnOut(document, nodeId).filter((edge) => edge.kind === 'sequence')
}

/** All edges that leave a node, exception paths too, in the order their targets are drawn. */
export function drawnOut({ edges, nodes }: WorkflowDocument, nodeId: string): FlowEdge[] {
  const known = new Map(nodes.map((node) => [node.id, node]))
  return edges
    .filter((edge) => edge.source === nodeId)
    .toSorted((one, other) => {
      const [a, b] = [known.get(one.target), known.get(other.target)]
      return a === undefined || b === undefined ? 0 : asDrawn(a, b)
    })
}

function middle({ position, size }: FlowNode): number {
  return position.y + size.height / 2
}
