import type { WorkflowDocument } from './document.ts'
import { tellingName } from './telling-name.ts'

/**
 * Where on the map a note or a parked item is pinned, in words: within a sentence: `Check credit`, `way from Check credit to Approved?`.
 * Undefined where the map does not hold it.
 */
export function placeWords(document: WorkflowDocument, id: string): string | undefined {
  const name = (nodeId: string) => {
    const node = document.nodes.find((candidate) => candidate.id === nodeId)
    return node === undefined ? undefined : tellingName(document, node)
  }
  const edge = document.edges.find((candidate) => candidate.id === id)
  if (edge !== undefined) {
    const ends = `${name(edge.source) ?? 'nowhere'} to ${name(edge.target) ?? 'nowhere'}`
    return edge.kind === 'exception' ? `exception path from ${ends}` : `way from ${ends}`
  }
  if (document.messages.some((message) => message.id === id)) return 'a message'
  return name(id)
}
