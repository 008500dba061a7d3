import type { FlowEdge, WorkflowDocument } from '../model/document.ts'
import { trustedIds } from './match-nodes.ts'
import type { Matching } from './types.ts'

/**
 * Which edge is which: the one between the same nodes of the same kind, among several the one with the same
 * words; else the one with the same id, which then leads elsewhere or has turned into the other kind.
 */
export function matchEdges(before: WorkflowDocument, after: WorkflowDocument, nodes: Matching): Matching {
  const found = new Map<string, string>()
  const taken = new Set<string>()
  const pairBy = (
    keyBefore: (edge: FlowEdge) => string | null,
    keyAfter: (edge: FlowEdge) => string | null,
  ) => {
    const waiting = new Map<string, FlowEdge[]>()
    for (const edge of after.edges) {
      const key = taken.has(edge.id) ? null : keyAfter(edge)
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), edge])
    }
    for (const edge of before.edges) {
      const key = found.has(edge.id) ? null : keyBefore(edge)
      const other = key === null ? undefined : waiting.get(key)?.shift()
      if (other === undefined) continue
      found.set(edge.id, other.id)
      taken.add(other.id)
    }
  }
  const here = (id: string) => nodes.get(id) ?? null
  const ends = (edge: FlowEdge, of: (id: string) => string | null, ...more: readonly string[]) => {
    const [source, target] = [of(edge.source), of(edge.target)]
    return source === null || target === null ? null : JSON.stringify([source, target, ...more])
  }
  const itself = (id: string) => id
  const trusted = trustedIds(before.edges.map(labelled), after.edges.map(labelled))
  const byId = (edge: FlowEdge) => (trusted.has(edge.id) ? edge.id : null)
  pairBy(
    (edge) => (trusted.has(edge.id) ? ends(edge, here, edge.kind, edge.id) : null),
    (edge) => ends(edge, itself, edge.kind, edge.id),
  )
  pairBy(
    (edge) => ends(edge, here, edge.kind, wordsOf(edge)),
    (edge) => ends(edge, itself, edge.kind, wordsOf(edge)),
  )
  pairBy(
    (edge) => ends(edge, here, edge.kind),
    (edge) => ends(edge, itself, edge.kind),
  )
  pairBy(
    (edge) => ends(edge, here),
    (edge) => ends(edge, itself),
  )
  pairBy(byId, byId)
  return found
}

function labelled(edge: FlowEdge) {
  return { id: edge.id, name: wordsOf(edge) }
}

function wordsOf({ label, exception }: FlowEdge): string {
  return exception?.name ?? label ?? ''
}
