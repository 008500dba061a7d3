import dagre from '@dagrejs/dagre'
import type { Flow } from './flow.ts'
import { rankByLongestPath } from './longest-path.ts'

/** Above this many nodes and links dagre takes longer than anybody waits; ranks are then computed plainly. */
const dagreLimit = 900

export interface Ranking {
  /** Column of each node, from 0. */
  readonly ranks: number[]
  /** Order across the flow that dagre found, as a starting point; any scale. */
  readonly order: number[]
}

/** The flow axis: dagre's ranks, or plain longest-path ranks where the graph is too large or dagre gives up. */
export function rankNodes(flow: Flow): Ranking {
  if (flow.nodes.length + flow.links.length > dagreLimit) return plainRanking(flow)
  try {
    return rankWithDagre(flow)
  } catch {
    // dagre throws on a few graphs; a map must still be laid out, and the plain ranks are sound.
    return plainRanking(flow)
  }
}

function plainRanking(flow: Flow): Ranking {
  return { ranks: rankByLongestPath(flow), order: flow.nodes.map((_, index) => index) }
}

function rankWithDagre(flow: Flow): Ranking {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 56 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const index of startsFirst(flow)) {
    const size = flow.sizes[index] ?? { width: 1, height: 1 }
    graph.setNode(String(index), { width: size.width, height: size.height })
  }
  for (const { from, to, weight } of flow.links) {
    graph.setEdge(String(from), String(to), { weight: weight > 0.5 ? 2 : 1 })
  }
  dagre.layout(graph)
  const points = flow.nodes.map((_, index) => graph.node(String(index)))
  return { ranks: indexValues(points.map(({ x }) => x)), order: points.map(({ y }) => y) }
}

/** dagre breaks cycles from the first node on, so the flow's beginnings must come first. */
function startsFirst(flow: Flow): number[] {
  const entered = new Set(flow.links.map(({ to }) => to))
  const grade = (index: number) => (flow.nodes[index]?.kind === 'start' ? 0 : entered.has(index) ? 2 : 1)
  return flow.nodes.map((_, index) => index).sort((a, b) => grade(a) - grade(b) || a - b)
}

/** Replaces each value by its place among the distinct values. */
function indexValues(values: readonly number[]): number[] {
  const sorted = [...new Set(values.map((value) => Math.round(value)))].sort((a, b) => a - b)
  const index = new Map(sorted.map((value, at) => [value, at]))
  return values.map((value) => index.get(Math.round(value)) ?? 0)
}
