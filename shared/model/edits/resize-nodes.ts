import { produce } from 'immer'
import type { FlowNode, Size, WorkflowDocument } from '../document.ts'
import { settle } from './settle.ts'

/**
 * Gives nodes the size their content needs. The middle of the left side stays, so that the edges of a
 * row stay straight when a name wraps onto a second line.
 */
export function resizeNodes(
  document: WorkflowDocument,
  { nodeIds, sizeOf }: { nodeIds: ReadonlySet<string>; sizeOf: (node: FlowNode) => Size },
): WorkflowDocument {
  const resized = produce(document, (draft) => {
    for (const [index, node] of document.nodes.entries()) {
      const target = draft.nodes[index]
      if (!nodeIds.has(node.id) || target === undefined) continue
      const size = sizeOf(node)
      if (size.width === node.size.width && size.height === node.size.height) continue
      target.position.y += (node.size.height - size.height) / 2
      target.size = { ...size }
    }
  })
  return resized === document ? document : settle(resized)
}
