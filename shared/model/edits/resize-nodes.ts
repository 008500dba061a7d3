import { produce } from 'immer'
import type { FlowNode, Size, WorkflowDocument } from '../document.ts'
import { overlap } from './place.ts'
import { putClear } from './put-clear.ts'
import { settle } from './settle.ts'

/**
 * Gives nodes the size their content needs. The middle of the left side stays, so that the edges of a
 * row stay straight when a name wraps onto a second line; a node that would grow onto another steps aside.
 */
export function resizeNodes(
  document: WorkflowDocument,
  { nodeIds, sizeOf }: { nodeIds: ReadonlySet<string>; sizeOf: (node: FlowNode) => Size },
): WorkflowDocument {
  const resized = produce(document, (draft) => {
    for (const [index, node] of document.nodes.entries()) {
      if (!nodeIds.has(node.id)) continue
      const size = sizeOf(node)
      if (size.width === node.size.width && size.height === node.size.height) continue
      // Looked at only now: each look at a draft makes a proxy.
      const target = draft.nodes[index]
      if (target === undefined) continue
      target.position.y += (node.size.height - size.height) / 2
      target.size = { ...size }
    }
  })
  return resized === document ? document : stepAside(document, settle(resized), nodeIds)
}

/** Only for what grew just now: nodes that somebody laid on each other stay so. */
function stepAside(
  before: WorkflowDocument,
  after: WorkflowDocument,
  nodeIds: ReadonlySet<string>,
): WorkflowDocument {
  return before.nodes.reduce((document, old, index) => {
    const node = document.nodes[index]
    if (node === undefined || !nodeIds.has(old.id)) return document
    const covers = document.nodes.some((other, at) => {
      const otherBefore = before.nodes[at]
      return other !== node && overlap(node, other) && otherBefore !== undefined && !overlap(old, otherBefore)
    })
    const { id: nodeId, departmentId, position } = node
    return covers ? putClear(document, { nodeId, departmentId, at: position }) : document
  }, after)
}
