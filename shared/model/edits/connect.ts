import { produce } from 'immer'
import type { FlowEdge, WorkflowDocument } from '../document.ts'
import type { Connection } from './may-connect.ts'
import { mayConnect } from './may-connect.ts'

/** Draws an edge; unchanged when it may not be drawn (ask `mayConnect` for the reason). */
export function connect(
  document: WorkflowDocument,
  { id, ...connection }: Connection & { readonly id: string },
): WorkflowDocument {
  if (!mayConnect(document, connection).ok) return document
  if (document.edges.some((edge) => edge.id === id)) return document
  const edge: FlowEdge = { id, ...connection }
  if (edge.kind === 'exception') edge.exception = { event: 'exception', name: '' }
  return produce(document, (draft) => {
    draft.edges.push(edge)
  })
}
