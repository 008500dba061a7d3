import { nameKey } from '../../lib/name-key.ts'
import type { FlowEdge } from '../../model/document.ts'
import type { Graph } from '../graph/graph.ts'

/** Whether `→ end` is free to mean an end of its own: no node is named so. */
export function hasOwnEnds(graph: Graph): boolean {
  return graph.nodes.every((node) => nameKey(node.name) !== 'end')
}

/** Whether an edge leads to an end that nothing else leads to and that has nothing to say. */
export function leadsToOwnEnd(graph: Graph, { source, target }: FlowEdge): boolean {
  const end = graph.facts.get(target)
  return (
    end !== undefined &&
    end.kind === 'end' &&
    end.name === '' &&
    end.trigger === 'none' &&
    source !== target &&
    graph.into(target).length === 1 &&
    graph.sequence(target).length + graph.exceptions(target).length === 0 &&
    end.department === graph.facts.get(source)?.department
  )
}
