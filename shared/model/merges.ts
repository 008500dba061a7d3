import type { FlowNode } from './document.ts'
import type { Links } from './links.ts'

/**
 * A decision at which ways only come together: several in, one out. Nothing is decided there, so nothing is missing either;
 * where its name asks a question somebody meant it to be answered in several ways.
 */
export function isMerge(node: Pick<FlowNode, 'id' | 'kind' | 'name'>, { into, out }: Links): boolean {
  return node.kind === 'decision' && out(node.id).length === 1 && into(node.id).length > 1 && !asks(node.name)
}

function asks(name: string): boolean {
  return name.trim().endsWith('?')
}

/** Drawn as a decision, and nothing to decide on yet: no second way leads out of it. */
export function isUnfinishedDecision(node: Pick<FlowNode, 'id' | 'kind' | 'name'>, links: Links): boolean {
  if (node.kind !== 'decision' || isMerge(node, links)) return false
  return links.out(node.id).filter(({ kind }) => kind === 'sequence').length < 2
}
