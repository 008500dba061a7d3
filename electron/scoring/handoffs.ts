import type { Arc, Graph } from './graph.ts'

/**
 * Handoffs (method §4): distinct arcs between non-gateway nodes, gateways walked through, sequence or exception,
 * whose two departments are known and differ. A crossing that a decision fans out to three steps counts three times,
 * once per pair, however many gateways lie between.
 */
export function countHandoffs(graph: Graph): number {
  const departments = graph.nodes.map((node) => node.departmentId)
  const seen = new Int32Array(graph.nodes.length).fill(-1)
  let crossings = 0
  graph.nodes.forEach((node, from) => {
    if (node.departmentId === null || isGateway(graph, from)) return
    for (const to of reachedThroughGateways(graph, from, seen)) {
      const department = departments[to]
      if (department !== null && department !== node.departmentId) crossings += 1
    }
  })
  return crossings
}

function isGateway(graph: Graph, index: number): boolean {
  const kind = graph.nodes[index]?.kind
  return kind === 'decision' || kind === 'parallel'
}

/** Non-gateway nodes reached from `from`, each once. `seen` is stamped with `from`, so that it need not be cleared. */
function reachedThroughGateways(graph: Graph, from: number, seen: Int32Array): number[] {
  const reached: number[] = []
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const arcs of [graph.sequenceOut[at], graph.exceptionsOut[at]]) visit(arcs ?? [])
  }
  return reached

  function visit(arcs: readonly Arc[]): void {
    for (const { to } of arcs) {
      if (seen[to] === from) continue
      seen[to] = from
      if (isGateway(graph, to)) open.push(to)
      else reached.push(to)
    }
  }
}
