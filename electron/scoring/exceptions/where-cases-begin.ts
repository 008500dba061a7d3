import { waysInCount } from '#shared/flow/arc-index.ts'
import { connectedParts } from '#shared/flow/connected-parts.ts'
import { floodOnward } from '#shared/flow/flood.ts'
import { countUp } from '#shared/lib/ints.ts'
import { remembered } from '#shared/lib/remembered.ts'
import type { FlowNode } from '#shared/model/document.ts'
import type { Graph } from '../graph.ts'

export interface Beginnings {
  /** One list a connected part of the map: the positions where a case may begin there. */
  readonly parts: readonly (readonly number[])[]
  /** Parts without a start node. */
  readonly assumed: readonly FlowNode[]
  /** Nodes that no case can reach. */
  readonly unreachable: readonly FlowNode[]
}

/**
 * A case begins at the start nodes of each connected part of the map; in a part without one, at the nodes nothing leads
 * to, else at the first node drawn; at a step that stands alone only as long as nothing on the map is connected, as the
 * times have it. Parts that belong to an exception entry begin only when the exception happens.
 */
export const whereCasesBegin = remembered((graph: Graph): Beginnings => {
  const parts: number[][] = []
  const assumed: FlowNode[] = []
  const all = connectedParts(graph.index)
  const begun = all.some(({ length }) => length > 1)
  for (const members of all) {
    const starts = members.filter((at) => isStart(graph.nodes[at]))
    if (starts.length > 0) {
      const first = starts.filter((at) => waysInCount(graph.index, at) === 0)
      parts.push(first.length > 0 ? first : starts)
      continue
    }
    if (members.some((at) => graph.nodes[at]?.exceptionEntry)) continue
    if (members.length === 1 && (begun || graph.nodes[members[0] ?? 0]?.kind !== 'step')) continue
    const sources = members.filter((at) => waysInCount(graph.index, at) === 0)
    const begin = sources.length > 0 ? sources : members.slice(0, 1)
    parts.push(begin)
    assumed.push(...begin.flatMap((at) => graph.nodes[at] ?? []))
  }
  return { parts, assumed, unreachable: unreachable(graph, parts.flat()) }
})

function isStart(node: FlowNode | undefined): boolean {
  return node?.kind === 'start' && node.exceptionEntry === undefined
}

function unreachable({ nodes, index }: Graph, starts: readonly number[]): FlowNode[] {
  const entries = countUp(nodes.length).filter((at) => nodes[at]?.exceptionEntry !== undefined)
  const reached = floodOnward(index, [...starts, ...entries], () => true)
  return reached.includes(0) ? nodes.filter((_, at) => reached[at] !== 1) : []
}
