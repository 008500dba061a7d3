import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'

export function renameNode(
  document: WorkflowDocument,
  { nodeId, name }: { nodeId: string; name: string },
): WorkflowDocument {
  return produce(document, (draft) => {
    const node = draft.nodes.find((candidate) => candidate.id === nodeId)
    if (node !== undefined) node.name = name.trim()
  })
}
