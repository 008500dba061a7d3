import type { FlowEdge, FlowNode } from './document.ts'

/** The edges of a drawing by the nodes they join. */
export interface Links {
  /** Edges that lead into the node, in the document's order. */
  into(nodeId: string): readonly FlowEdge[]
  out(nodeId: string): readonly FlowEdge[]
}

/** Documents are never changed in place, so what is known of a list holds as long as the list. */
const knownLinks = new WeakMap<readonly FlowEdge[], Links>()
const knownPlaces = new WeakMap<readonly FlowNode[], ReadonlyMap<string, number>>()
const none: readonly FlowEdge[] = []

/** Worked out once for a list of edges, however often it is asked for. */
export function linksOf(edges: readonly FlowEdge[]): Links {
  let links = knownLinks.get(edges)
  if (links === undefined) knownLinks.set(edges, (links = readLinks(edges)))
  return links
}

function readLinks(edges: readonly FlowEdge[]): Links {
  const into = new Map<string, FlowEdge[]>()
  const out = new Map<string, FlowEdge[]>()
  for (const edge of edges) {
    add(out, edge.source, edge)
    add(into, edge.target, edge)
  }
  return { into: (id) => into.get(id) ?? none, out: (id) => out.get(id) ?? none }
}

function add(lists: Map<string, FlowEdge[]>, id: string, edge: FlowEdge): void {
  const list = lists.get(id)
  if (list === undefined) lists.set(id, [edge])
  else list.push(edge)
}

/** Where each node stands in the list. */
export function placesOf(nodes: readonly FlowNode[]): ReadonlyMap<string, number> {
  let places = knownPlaces.get(nodes)
  if (places === undefined) {
    places = new Map(nodes.map((node, index) => [node.id, index]))
    knownPlaces.set(nodes, places)
  }
  return places
}
