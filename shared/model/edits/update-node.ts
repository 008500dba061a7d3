import { produce } from 'immer'
import type { DecisionChoice, EventTrigger, FlowNode, WorkflowDocument } from '../document.ts'

export interface NodePatch {
  readonly comment?: string
  /** Of a start, end or event. */
  readonly trigger?: EventTrigger
  /** Of a decision. */
  readonly choice?: DecisionChoice
  /** `null`: no exception begins here. */
  readonly exceptionEntry?: FlowNode['exceptionEntry'] | null
}

/** Changes what a node of any kind may carry; a field its kind does not have is left out. */
export function updateNode(
  document: WorkflowDocument,
  { nodeId, patch }: { nodeId: string; patch: NodePatch },
): WorkflowDocument {
  return produce(document, (draft) => {
    const node = draft.nodes.find((candidate) => candidate.id === nodeId)
    if (node === undefined) return
    if (patch.comment !== undefined) setComment(node, patch.comment)
    if (patch.exceptionEntry === null) delete node.exceptionEntry
    else if (patch.exceptionEntry !== undefined) node.exceptionEntry = patch.exceptionEntry
    if (patch.trigger !== undefined && 'trigger' in node) node.trigger = patch.trigger
    if (patch.choice !== undefined && node.kind === 'decision') node.choice = patch.choice
  })
}

function setComment(node: FlowNode, comment: string): void {
  if (comment.trim() === '') delete node.comment
  else node.comment = comment
}
