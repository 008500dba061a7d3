import type { FlowNode, NodeKind } from './document.ts'

/** The words people use for what they draw, within a sentence. */
export const kindWords: Readonly<Record<NodeKind, string>> = {
  start: 'start',
  step: 'step',
  decision: 'decision',
  parallel: 'parallel split or join',
  event: 'event',
  end: 'end',
}

export function kindTitle(kind: NodeKind): string {
  const word = kindWords[kind]
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The node's name; its kind where it has none. */
export function titleOf(node: FlowNode): string {
  return node.name === '' ? kindWords[node.kind] : node.name
}
