import { produce } from 'immer'
import type { Result } from '../../lib/result.ts'
import { failure, success } from '../../lib/result.ts'
import { createNode } from '../create-node.ts'
import type { FlowNode, NodeKind, WorkflowDocument } from '../document.ts'
import { settle } from './settle.ts'

/** Whether the node's edges allow the new kind: nothing leads into a start or out of an end. */
export function mayChangeKind(
  document: WorkflowDocument,
  { nodeId, kind }: { nodeId: string; kind: NodeKind },
): Result<null> {
  if (kind === 'start' && document.edges.some((edge) => edge.target === nodeId)) {
    return failure(
      'refused',
      'Something leads into this node, so it cannot be a start. Remove that edge first.',
    )
  }
  if (kind === 'end' && document.edges.some((edge) => edge.source === nodeId)) {
    return failure('refused', 'This node leads on, so it cannot be an end. Remove its way out first.')
  }
  if (kind !== 'step' && document.edges.some((edge) => edge.source === nodeId && edge.target === nodeId)) {
    return failure('refused', 'Only a step can repeat itself. Remove the edge to itself first.')
  }
  return success(null)
}

/** Changes what a node is, keeping its name, department, comment and centre. Unchanged when it may not. */
export function changeKind(
  document: WorkflowDocument,
  { nodeId, kind }: { nodeId: string; kind: NodeKind },
): WorkflowDocument {
  const index = document.nodes.findIndex((node) => node.id === nodeId)
  const node = document.nodes[index]
  if (node === undefined || node.kind === kind || !mayChangeKind(document, { nodeId, kind }).ok)
    return document
  return settle(
    produce(document, (draft) => {
      draft.nodes[index] = remade(node, kind)
    }),
  )
}

function remade(node: FlowNode, kind: NodeKind): FlowNode {
  const made = createNode(kind, node) as FlowNode
  const { x, y } = node.position
  made.position = {
    x: x + (node.size.width - made.size.width) / 2,
    y: y + (node.size.height - made.size.height) / 2,
  }
  if (node.comment !== undefined) made.comment = node.comment
  if (node.exceptionEntry !== undefined) made.exceptionEntry = node.exceptionEntry
  return made
}
