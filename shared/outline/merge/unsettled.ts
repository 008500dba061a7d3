import { edgeFacts } from '../graph/facts.ts'
import { writeRate, writeShare } from '../line/write-line.ts'
import type { NodeFacts } from '../graph/facts.ts'
import type { Graph } from '../graph/graph.ts'
import { sameName, sameNames } from '../graph/same-names.ts'
import type { Problem } from '../parts/text.ts'
import type { Sketch, SketchEdge, SketchNode } from '../sketch/sketch.ts'

interface Given {
  readonly graph: Graph
  readonly sketch: Sketch
  readonly edgeIds: readonly (string | null)[]
  readonly problems: ReadonlyMap<number, readonly Problem[]>
}

/** The lines that say something else than the map shows: a problem, or a name the catalogue does not hold yet. */
export function unsettledLines({ graph, sketch, edgeIds, problems }: Given): Set<number> {
  const lines = new Set(problems.keys())
  for (const node of sketch.nodes) {
    const facts = graph.facts.get(node.id)
    if (facts === undefined || !saysNode(node, facts)) lines.add(node.line)
  }
  sketch.edges.forEach((said, at) => {
    const edge = graph.edge(edgeIds[at] ?? '')
    if (
      edge === undefined ||
      edge.target !== said.target ||
      edge.source !== said.source ||
      !saysEdge(said, edgeFacts(edge))
    )
      lines.add(said.line)
  })
  return lines
}

export function saysNode(said: SketchNode, facts: NodeFacts): boolean {
  return (
    said.kind === facts.kind &&
    said.name === facts.name &&
    said.trigger === facts.trigger &&
    said.choice === facts.choice &&
    sameName(said.department, facts.department) &&
    sameNames(said.systems, facts.systems)
  )
}

/** Shares and rates are compared as the text writes them. */
function saysEdge(
  said: SketchEdge,
  facts: Pick<SketchEdge, 'kind' | 'label' | 'share' | 'event' | 'rate'>,
): boolean {
  return (
    said.kind === facts.kind &&
    said.label === facts.label &&
    said.event === facts.event &&
    figureOf(said.share) === figureOf(facts.share) &&
    (said.rate === null ? '' : writeRate(said.rate)) === (facts.rate === null ? '' : writeRate(facts.rate))
  )
}

function figureOf(share: number | null): string {
  return share === null ? '' : writeShare(share)
}
