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
 * to, else at the first node drawn. Parts that belong to an exception entry begin only when the exception happens.
 */
export const whereCasesBegin = remembered((graph: Graph): Beginnings => {
  const parts: number[][] = []
  const assumed: FlowNode[] = []
  for (const members of connectedParts(graph)) {
    const starts = members.filter((at) => isStart(graph.nodes[at]))
    if (starts.length > 0) {
      const first = starts.filter((at) => waysIn(graph, at) === 0)
      parts.push(first.length > 0 ? first : starts)
      continue
    }
    if (members.length === 1 || members.some((at) => graph.nodes[at]?.exceptionEntry)) continue
    const sources = members.filter((at) => waysIn(graph, at) === 0)
    const begin = sources.length > 0 ? sources : members.slice(0, 1)
    parts.push(begin)
    assumed.push(...begin.flatMap((at) => graph.nodes[at] ?? []))
  }
  return { parts, assumed, unreachable: unreachable(graph, parts.flat()) }
})

function isStart(node: FlowNode | undefined): boolean {
  return node?.kind === 'start' && node.exceptionEntry === undefined
}

function waysIn(graph: Graph, at: number): number {
  return (graph.sequenceIn[at]?.length ?? 0) + (graph.exceptionsIn[at]?.length ?? 0)
}

function unreachable(graph: Graph, starts: readonly number[]): FlowNode[] {
  const entries = graph.nodes.flatMap((node, at) => (node.exceptionEntry ? [at] : []))
  const seen = new Uint8Array(graph.nodes.length)
  walk([...starts, ...entries], seen, (at) => targets(graph, at))
  return graph.nodes.filter((_, at) => seen[at] !== 1)
}

function connectedParts(graph: Graph): number[][] {
  const seen = new Uint8Array(graph.nodes.length)
  return graph.nodes.flatMap((_, root) => {
    if (seen[root] === 1) return []
    return [walk([root], seen, (at) => [...targets(graph, at), ...sources(graph, at)]).sort((a, b) => a - b)]
  })
}

function targets(graph: Graph, at: number): number[] {
  return [...(graph.sequenceOut[at] ?? []), ...(graph.exceptionsOut[at] ?? [])].map(({ to }) => to)
}

function sources(graph: Graph, at: number): number[] {
  return [...(graph.sequenceIn[at] ?? []), ...(graph.exceptionsIn[at] ?? [])].map(({ from }) => from)
}

/** Marks and returns everything reachable from the roots. */
function walk(roots: readonly number[], seen: Uint8Array, next: (at: number) => number[]): number[] {
  const open = [...roots]
  const found: number[] = []
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen[at] === 1) continue
    seen[at] = 1
    found.push(at)
    for (const to of next(at)) if (seen[to] !== 1) open.push(to)
  }
  return found
}
