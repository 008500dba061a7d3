import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../document.ts'
import { bandAt, middleOf } from './bands.ts'
import { settle } from './settle.ts'

/** Adds a node where it says; the band under its middle gives it its department. Nothing changes when the id is taken. */
export function addNode(document: WorkflowDocument, { node }: { node: FlowNode }): WorkflowDocument {
  if (document.nodes.some((other) => other.id === node.id)) return document
  const departmentId = bandAt(document, middleOf(node))?.departmentId ?? null
  return settle(
    produce(document, (draft) => {
      draft.nodes.push({ ...node, departmentId })
    }),
  )
}
