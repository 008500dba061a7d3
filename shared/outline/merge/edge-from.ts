import type { FlowEdge } from '../../model/document.ts'
import type { SketchEdge } from '../sketch/sketch.ts'
import { sameFacts } from './pair-edges.ts'

/** A new edge as a line says it. */
export function newEdge(id: string, said: SketchEdge, target: string): FlowEdge {
  const base = { id, source: said.source, target, kind: said.kind }
  return withFacts(said.conditional ? { ...base, conditional: true } : base, said)
}

/** The edge with what its line now says; what the text says nothing about stays as it is. */
export function changedEdge(edge: FlowEdge, before: SketchEdge, said: SketchEdge, target: string): FlowEdge {
  const aimed =
    edge.source === said.source && edge.target === target ? edge : { ...edge, source: said.source, target }
  if (sameFacts(before, said)) return aimed
  if (before.kind === said.kind) return withFacts(aimed, said, before)
  const { id, source, comment } = aimed
  return withFacts(
    { id, source, target, kind: said.kind, ...(comment === undefined ? {} : { comment }) },
    said,
  )
}

function withFacts(edge: FlowEdge, said: SketchEdge, before?: SketchEdge): FlowEdge {
  const next: FlowEdge = { ...edge }
  if (said.kind === 'sequence') {
    if (said.label !== before?.label) setOrClear(next, 'label', said.label === '' ? null : said.label)
    if (said.share !== (before?.share ?? null)) setOrClear(next, 'probability', said.share)
    return next
  }
  if (before === undefined || said.label !== before.label || said.event !== before.event) {
    const event = said.event === before?.event ? (edge.exception?.event ?? said.event) : said.event
    next.exception = { event, name: said.label }
    delete next.label
  }
  if (JSON.stringify(said.rate) !== JSON.stringify(before?.rate ?? null)) setOrClear(next, 'rate', said.rate)
  return next
}

function setOrClear<K extends 'label' | 'probability' | 'rate'>(
  edge: FlowEdge,
  key: K,
  value: FlowEdge[K] | null,
): void {
  if (value === null) delete edge[key]
  else edge[key] = value
}
