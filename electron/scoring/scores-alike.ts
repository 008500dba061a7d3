import { sameValue } from '#shared/lib/same-value.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'

/**
 * Whether an edit left alone all that is scored: it moved or sized things, or is about notes, lanes or what is parked. Then
 * the score is the one it was. Lists that the edit kept are one object, and are not looked into.
 */
export function scoresAlike(before: WorkflowDocument, after: WorkflowDocument): boolean {
  return (
    before.edges === after.edges &&
    before.messages === after.messages &&
    before.looseSystemIds === after.looseSystemIds &&
    before.nodes.length === after.nodes.length &&
    after.nodes.every((node, index) => isAlike(before.nodes[index], node))
  )
}

function isAlike(before: FlowNode | undefined, after: FlowNode): boolean {
  if (before === undefined || before === after) return before === after
  const { position, size } = before
  return sameValue({ ...before, placed: undefined }, { ...after, position, size, placed: undefined })
}
