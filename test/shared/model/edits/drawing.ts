import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowEdge, FlowNode, NodeKind, WorkflowDocument } from '#shared/model/document.ts'

/** Two lanes of 160: `start` and `check` in sales, `decide` in sales, `pack` in stock, `end` in stock, connected in a row. */
export function smallDrawing(): WorkflowDocument {
  const lanes = [
    { departmentId: 'sales', height: 160 },
    { departmentId: 'stock', height: 160 },
  ]
  const nodes = [
    node('start', 'start', 'sales', 60, 64),
    node('step', 'check', 'sales', 160, 48),
    node('decision', 'decide', 'sales', 360, 58),
    node('step', 'pack', 'stock', 460, 208),
    node('end', 'end', 'stock', 680, 224),
  ]
  const edges = [
    flow('e1', 'start', 'check'),
    flow('e2', 'check', 'decide'),
    flow('e3', 'decide', 'pack'),
    flow('e4', 'pack', 'end'),
  ]
  return { ...emptyDocument(), lanes, nodes, edges }
}

export function node(
  kind: NodeKind,
  id: string,
  departmentId: string | null,
  x: number,
  y: number,
): FlowNode {
  return createNode(kind, { id, name: id, departmentId, position: { x, y } })
}

export function flow(id: string, source: string, target: string): FlowEdge {
  return { id, source, target, kind: 'sequence' }
}

export function nodeOf(document: WorkflowDocument, id: string): FlowNode {
  const found = document.nodes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no node ${id}`)
  return found
}

export function edgeOf(document: WorkflowDocument, id: string): FlowEdge {
  const found = document.edges.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no edge ${id}`)
  return found
}
