import type { FlowEdge } from '../../model/document.ts'
import { findDominators } from '../graph/dominators.ts'
import { isPlain } from '../graph/facts.ts'
import type { Graph } from '../graph/graph.ts'
import { hasOwnEnds, leadsToOwnEnd } from './own-end.ts'
import type { Place, WayPlace } from './place.ts'

/** A branch of more nodes goes on at the level of its decision, where nothing else does. */
const SMALL = 2

/**
 * Puts every node of a graph at a place in the text, as one would tell it: a branch stands below its way as
 * long as nothing else leads into it; where branches meet, the text goes on at the level of the decision.
 */
export function placeFresh(graph: Graph): readonly Place[] {
  const { order, dominatorOf } = findDominators(graph)
  const children = new Map<string | null, string[]>()
  for (const id of order) {
    const above = dominatorOf(id)
    children.set(above, [...(children.get(above) ?? []), id])
  }
  const sizes = new Map<string, number>()
  for (const id of order.toReversed()) {
    const inside = (children.get(id) ?? []).reduce((sum, child) => sum + (sizes.get(child) ?? 0), 0)
    sizes.set(id, inside + 1)
  }
  const ownEnds = hasOwnEnds(graph)

  function sequence(from: readonly string[]): Place[] {
    const places: Place[] = []
    const open = from.toReversed()
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const { below, onward } = split(id)
      places.push({ id, below })
      open.push(...onward.toReversed())
    }
    return places
  }

  /** What stands below a node, and with what the text goes on behind it. */
  function split(id: string): { readonly below: WayPlace[]; readonly onward: readonly string[] } {
    const inside = children.get(id) ?? []
    const alone = new Set(inside.filter((child) => graph.into(child).length === 1))
    const meeting = inside.filter((child) => !alone.has(child))
    const ways = graph.sequence(id)
    const main = mainWay(ways, alone, meeting)
    const wayPlace = (edge: FlowEdge): WayPlace => {
      const own = ownEnds && leadsToOwnEnd(graph, edge)
      const nested = !own && alone.has(edge.target) && edge.target !== main
      return { edgeId: edge.id, body: nested ? sequence([edge.target]) : [], ownEnd: own }
    }
    const listed = needsLines(graph, ways) ? ways : []
    return {
      below: [...graph.exceptions(id), ...listed].map(wayPlace),
      onward: main === null ? meeting : [main, ...meeting],
    }
  }

  function mainWay(
    ways: readonly FlowEdge[],
    alone: ReadonlySet<string>,
    meeting: readonly string[],
  ): string | null {
    const [only, ...others] = ways
    if (only !== undefined && others.length === 0) {
      const own = !isPlain(graph.factsOf(only)) && ownEnds && leadsToOwnEnd(graph, only)
      return alone.has(only.target) && !own ? only.target : null
    }
    if (meeting.length > 0) return null
    const targets = ways.map((way) => way.target).filter((target) => alone.has(target))
    const [largest] = targets.toSorted((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0))
    return largest !== undefined && (sizes.get(largest) ?? 0) > SMALL ? largest : null
  }

  return sequence(children.get(null) ?? [])
}

/** Whether the ways out of a node need lines of their own: more than one, or one that says something. */
export function needsLines(graph: Graph, ways: readonly FlowEdge[]): boolean {
  const [only, ...others] = ways
  return only !== undefined && (others.length > 0 || !isPlain(graph.factsOf(only)))
}
