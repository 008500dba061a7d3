import type { WorkflowDocument } from '../document.ts'

/** Everything that a note or a parked item can be about: ids of nodes, edges and messages. */
export function pinnable({ nodes, edges, messages }: WorkflowDocument): Set<string> {
  return new Set([...nodes, ...edges, ...messages].map(({ id }) => id))
}
