import type { Endpoint, FlowNode, WorkflowDocument } from '../model/document.ts'

/** The same drawing under new ids, so that it can be put beside the one it was copied from. */
export function withNewIds(document: WorkflowDocument, newId: () => string): WorkflowDocument {
  const known = new Map<string, string>()
  const renew = (id: string): string => {
    const given = known.get(id) ?? newId()
    known.set(id, given)
    return given
  }
  const about = <Item extends { readonly id: string; readonly about?: string | undefined }>(
    item: Item,
  ): Item => ({
    ...item,
    id: renew(item.id),
    ...(item.about === undefined ? {} : { about: renew(item.about) }),
  })
  const end = (endpoint: Endpoint): Endpoint =>
    endpoint.kind === 'node' ? { ...endpoint, id: renew(endpoint.id) } : endpoint
  return {
    ...document,
    nodes: document.nodes.map((node) => renewNode(node, renew)),
    edges: document.edges.map((edge) => ({
      ...edge,
      id: renew(edge.id),
      source: renew(edge.source),
      target: renew(edge.target),
    })),
    messages: document.messages.map((message) => ({
      ...message,
      id: renew(message.id),
      from: end(message.from),
      to: end(message.to),
    })),
    notes: document.notes.map(about),
    parked: document.parked.map(about),
  }
}

/** Starts of one exception path stay together, apart from those they were copied from. */
function renewNode(node: FlowNode, renew: (id: string) => string): FlowNode {
  const { exceptionEntry } = node
  if (exceptionEntry?.path === undefined) return { ...node, id: renew(node.id) }
  const path = renew(`path ${exceptionEntry.path}`)
  return { ...node, id: renew(node.id), exceptionEntry: { ...exceptionEntry, path } }
}
