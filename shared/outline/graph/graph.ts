import type { FlowEdge, FlowNode, WorkflowDocument } from '../../model/document.ts'
import { edgeFacts, nodeFacts } from './facts.ts'
import type { EdgeFacts, NodeFacts } from './facts.ts'
import type { Names } from './names.ts'

/** A document's flow, looked up from both ends. Edges that lead nowhere are left out. */
export interface Graph {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly facts: ReadonlyMap<string, NodeFacts>
  edge(id: string): FlowEdge | undefined
  factsOf(edge: FlowEdge): EdgeFacts
  /** In the order of the document, sequence edges and exception paths apart. */
  sequence(id: string): readonly FlowEdge[]
  exceptions(id: string): readonly FlowEdge[]
  into(id: string): readonly FlowEdge[]
}

const none: readonly FlowEdge[] = []

export function graphOf(document: WorkflowDocument, names: Names): Graph {
  const facts = new Map(document.nodes.map((node) => [node.id, nodeFacts(node, names)]))
  const edges = document.edges.filter((edge) => facts.has(edge.source) && facts.has(edge.target))
  const said = new Map(edges.map((edge) => [edge, edgeFacts(edge)]))
  const byId = new Map(edges.map((edge) => [edge.id, edge]))
  const sequence = group(
    edges.filter((edge) => edge.kind === 'sequence'),
    (edge) => edge.source,
  )
  const exceptions = group(
    edges.filter((edge) => edge.kind === 'exception'),
    (edge) => edge.source,
  )
  const into = group(edges, (edge) => edge.target)
  return {
    nodes: document.nodes,
    edges,
    facts,
    edge: (id) => byId.get(id),
    factsOf: (edge) => said.get(edge) ?? edgeFacts(edge),
    sequence: (id) => sequence.get(id) ?? none,
    exceptions: (id) => exceptions.get(id) ?? none,
    into: (id) => into.get(id) ?? none,
  }
}

function group(edges: readonly FlowEdge[], keyOf: (edge: FlowEdge) => string): Map<string, FlowEdge[]> {
  const groups = new Map<string, FlowEdge[]>()
  for (const edge of edges) {
    const key = keyOf(edge)
    const sharing = groups.get(key)
    if (sharing === undefined) groups.set(key, [edge])
    else sharing.push(edge)
  }
  return groups
}
