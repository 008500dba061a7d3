import type { FlowEdge } from '../model/document.ts'
import type { Matching, Spot } from './types.ts'

export const nowhere: Spot = { nodeIds: [], edgeIds: [] }

/** The ids after, by which something is found from its ids before, and the other way round. */
export interface Partners {
  readonly after: Matching
  readonly before: Matching
}

export function partnersOf(matching: Matching): Partners {
  return { after: matching, before: new Map([...matching].map(([one, other]) => [other, one])) }
}

/** Where something that is on one map only would stand on the other: at the partners of what it is connected with. */
export function besideSpot(ids: readonly string[], partners: Matching): Spot {
  return { nodeIds: ids.flatMap((id) => partners.get(id) ?? []), edgeIds: [] }
}

/** What a node is connected with, once each. */
export function connectedWith(nodeId: string, edges: readonly FlowEdge[]): readonly string[] {
  const ids = edges.flatMap(({ source, target }) =>
    source === nodeId ? [target] : target === nodeId ? [source] : [],
  )
  return [...new Set(ids)].filter((id) => id !== nodeId)
}
