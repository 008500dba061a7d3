import type { FlowEdge, WorkflowDocument } from '../document.ts'
import { reconnect } from './reconnect.ts'

/**
 * Leads the sequence edges into a set of nodes on to what follows the set, when exactly one node does.
 * An edge that may not be drawn that way is left (and goes with the deleted nodes).
 */
export function heal(document: WorkflowDocument, gone: ReadonlySet<string>): WorkflowDocument {
  return document.edges
    .filter((edge) => edge.kind === 'sequence' && !gone.has(edge.source) && gone.has(edge.target))
    .reduce((healed, edge) => leadOn(healed, edge, gone), document)
}

function leadOn(document: WorkflowDocument, edge: FlowEdge, gone: ReadonlySet<string>): WorkflowDocument {
  const [next, ...others] = followers(document, edge.target, gone)
  if (next === undefined || others.length > 0 || next === edge.source) return document
  return reconnect(document, { edgeId: edge.id, source: edge.source, target: next })
}

/** The nodes outside the set that are reached first from a node of it. */
function followers(document: WorkflowDocument, from: string, gone: ReadonlySet<string>): string[] {
  const seen = new Set([from])
  const queue = [from]
  const outside = new Set<string>()
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const edge of document.edges) {
      if (edge.source !== id || edge.kind !== 'sequence') continue
      if (!gone.has(edge.target)) outside.add(edge.target)
      else if (!seen.has(edge.target)) {
        seen.add(edge.target)
        queue.push(edge.target)
      }
    }
  }
  return [...outside]
}
