import type { FlowNode, Size, WorkflowDocument } from '#shared/model/document.ts'
import { resizeNodes } from '#shared/model/edits/resize-nodes.ts'

/** Sizes follow content: a node that an edit made or changed gets the size it now needs. */
export function fitted(
  before: WorkflowDocument,
  after: WorkflowDocument,
  sizeOf: (node: FlowNode) => Size,
): WorkflowDocument {
  if (after.nodes === before.nodes) return after
  const known = new Map(before.nodes.map((node) => [node.id, node]))
  const changed = after.nodes.filter((node) => needsFit(known.get(node.id), node))
  return resizeNodes(after, { nodeIds: new Set(changed.map((node) => node.id)), sizeOf })
}

function needsFit(before: FlowNode | undefined, after: FlowNode): boolean {
  if (before === undefined || before.kind !== after.kind || before.name !== after.name) return true
  return before.kind === 'step' && after.kind === 'step' && before.systemIds !== after.systemIds
}
