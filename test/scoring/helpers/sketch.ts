import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowEdge, FlowNode, NodeKind, NodeOf, WorkflowDocument } from '#shared/model/document.ts'

type Fill<K extends NodeKind> = Partial<Omit<NodeOf<K>, 'id' | 'kind'>>

/** A node of the kind; its name is its id unless given. */
export function node<K extends NodeKind>(kind: K, id: string, fill: Fill<K> = {}): FlowNode {
  return { ...createNode(kind, { id, name: id }), ...fill }
}

export const start = (id = 'start') => node('start', id)
export const end = (id = 'end') => node('end', id)
export const step = (id: string, fill: Fill<'step'> = {}) => node('step', id, fill)
export const decision = (id: string, fill: Fill<'decision'> = {}) => node('decision', id, fill)
export const parallel = (id: string) => node('parallel', id)

/** `edge('a', 'b', { probability: 0.2 })`; the id is `a>b`. */
export function edge(source: string, target: string, fill: Partial<FlowEdge> = {}): FlowEdge {
  return { id: `${source}>${target}`, source, target, kind: 'sequence', ...fill }
}

/** `a > b > c` as two edges. */
export function path(...ids: readonly string[]): FlowEdge[] {
  return ids.slice(1).map((target, at) => edge(ids[at] ?? '', target))
}

/** An exception edge; without a rate where it is undefined. */
export function exception(source: string, target: string, rate?: number, name = 'trouble'): FlowEdge {
  return {
    id: `${source}!${target}!${name}`,
    source,
    target,
    kind: 'exception',
    exception: { event: 'exception', name },
    ...(rate === undefined ? {} : { rate: { kind: 'value', value: rate } }),
  }
}

export function sketch(
  nodes: readonly FlowNode[],
  edges: readonly (FlowEdge | readonly FlowEdge[])[],
  rest: Partial<WorkflowDocument> = {},
): WorkflowDocument {
  return { ...emptyDocument(), nodes: [...nodes], edges: edges.flat(), ...rest }
}
