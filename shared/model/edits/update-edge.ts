import { produce } from 'immer'
import type { FlowEdge, WorkflowDocument } from '../document.ts'
import { mayConnect } from './may-connect.ts'

/** `null` clears a field; an absent field stays. */
export interface EdgePatch {
  readonly label?: string | null
  readonly probability?: number | null
  readonly conditional?: boolean | null
  readonly exception?: FlowEdge['exception']
  readonly rate?: FlowEdge['rate'] | null
  readonly kind?: FlowEdge['kind']
  readonly comment?: string | null
}

/**
 * Changes what an edge says. Only a sequence edge has a probability or condition, only an exception
 * edge a type and rate; a change of kind carries the label over as the type's name and back.
 */
export function updateEdge(
  document: WorkflowDocument,
  { edgeId, patch }: { edgeId: string; patch: EdgePatch },
): WorkflowDocument {
  const edge = document.edges.find((candidate) => candidate.id === edgeId)
  if (edge === undefined) return document
  const kind = patch.kind ?? edge.kind
  if (kind !== edge.kind && !mayConnect(document, { ...edge, kind }, edgeId).ok) return document
  return produce(document, (draft) => {
    const changed = draft.edges.find((candidate) => candidate.id === edgeId)
    if (changed === undefined) return
    if (kind !== changed.kind) turn(changed, kind)
    setOrClear(changed, 'label', patch.label)
    setOrClear(changed, 'comment', patch.comment)
    if (kind === 'sequence') {
      setOrClear(changed, 'probability', patch.probability)
      setOrClear(changed, 'conditional', patch.conditional)
    } else {
      setOrClear(changed, 'exception', patch.exception)
      setOrClear(changed, 'rate', patch.rate)
    }
  })
}

function turn(edge: FlowEdge, kind: FlowEdge['kind']): void {
  edge.kind = kind
  if (kind === 'exception') {
    edge.exception = { event: 'exception', name: edge.label ?? '' }
    delete edge.probability
    delete edge.conditional
    delete edge.label
    return
  }
  const name = edge.exception?.name ?? ''
  if (name !== '' && edge.label === undefined) edge.label = name
  delete edge.exception
  delete edge.rate
}

function setOrClear<K extends keyof FlowEdge>(
  edge: FlowEdge,
  key: K,
  value: FlowEdge[K] | null | undefined,
): void {
  if (value === undefined) return
  if (value === null || value === '') delete edge[key]
  else edge[key] = value
}
