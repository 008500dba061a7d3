import { partBeginnings } from '#shared/flow/case/beginnings.ts'
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

/** By the one rule that times go by, too; what begins with an exception entry begins only when the exception happens. */
export const whereCasesBegin = remembered((graph: Graph): Beginnings => {
  const begins = partBeginnings(graph.index)
  const assumed = begins.flatMap((part) => (part.assumed ? part.starts : []))
  const parts = begins.map(({ starts }) => starts)
  return {
    parts,
    assumed: assumed.flatMap((at) => graph.nodes[at] ?? []),
    unreachable: unreachable(graph, parts.flat()),
  }
})

function unreachable({ nodes, index }: Graph, starts: readonly number[]): FlowNode[] {
  const entries = countUp(nodes.length).filter((at) => nodes[at]?.exceptionEntry !== undefined)
  const reached = floodOnward(index, [...starts, ...entries], () => true)
  return reached.includes(0) ? nodes.filter((_, at) => reached[at] !== 1) : []
}
