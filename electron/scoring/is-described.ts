import type { FlowNode } from '#shared/model/document.ts'

/** Whether anything was said of how a step is done; what is no step is not asked. */
export function isDescribed(node: FlowNode): boolean {
  if (node.kind !== 'step') return false
  const { rules, structured, judgement, automated } = node.characteristics
  return [rules, structured, judgement, automated].some((answer) => answer !== undefined)
}
