import dagre from '@dagrejs/dagre'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { generatedMap } from '../shared/layout/sample-maps.ts'
import type { Measure } from './measure.ts'

const rounds = 9
const limit = 1.5

/** Lane-aware layout of 200 nodes against dagre alone on the same graph, taken in turns in the same run. */
export async function measure(): Promise<Measure[]> {
  const { document } = generatedMap(200, 6, 7)
  const ours: number[] = []
  const plain: number[] = []
  for (let round = 0; round < rounds + 2; round++) {
    const first = timed(() => plainDagre(document))
    const second = timed(() => layoutDocument(document))
    // The first two rounds warm up.
    if (round < 2) continue
    plain.push(first)
    ours.push(second)
  }
  const [median, against] = [middle(ours), middle(plain)]
  const ratio = median / against
  return [{ name: 'layout', median, unit: 'ms', against, ratio, limit, ok: ratio <= limit }]
}

function plainDagre({ nodes, edges }: WorkflowDocument): void {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 56 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, size } of nodes) graph.setNode(id, { width: size.width, height: size.height })
  for (const { source, target } of edges) graph.setEdge(source, target)
  dagre.layout(graph)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
