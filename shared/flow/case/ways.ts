import { choiceShares, leavingOf } from '../way-shares.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '../../model/document.ts'
import { pointRate } from '../../model/rate.ts'

/** A way out of a node, its ends as positions in the document's nodes. */
export interface Arc {
  readonly edge: FlowEdge
  readonly from: number
  readonly to: number
  /** Expected number of times (0–1) a visit takes it. */
  readonly share: number
}

/** The ways out of one node. */
export interface Ways {
  readonly arcs: readonly Arc[]
  /** Sequence ways are taken together: all of a parallel split, each by its own share of an inclusive one. */
  readonly splits: boolean
  /** Share of the visits that no exception takes away (0–1). */
  readonly onward: number
}

/** Exception ways take their rate off the top, the sequence ways share what is left. Edges without two ends are left out. */
export function allWays({ nodes, edges }: WorkflowDocument): Ways[] {
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  const outgoing: FlowEdge[][] = nodes.map(() => [])
  for (const edge of edges) {
    const from = place.get(edge.source)
    if (from !== undefined && place.has(edge.target)) outgoing[from]?.push(edge)
  }
  return nodes.map((node, from) => waysOf(node, from, outgoing[from] ?? [], place))
}

function waysOf(
  node: FlowNode,
  from: number,
  edges: readonly FlowEdge[],
  place: ReadonlyMap<string, number>,
): Ways {
  const exceptions = edges.filter(({ kind }) => kind === 'exception')
  const sequence = edges.filter(({ kind }) => kind === 'sequence')
  const rates = exceptions.map(({ rate }) => (rate === undefined ? 0 : pointRate(rate)))
  const total = rates.reduce((sum, rate) => sum + rate, 0)
  const scale = Math.max(1, total)
  const onward = Math.max(0, 1 - total / scale)
  const leaving = leavingOf(node, sequence)
  const shares = sequenceShares(leaving, sequence)
  const arc = (edge: FlowEdge, share: number): Arc => ({
    edge,
    from,
    to: place.get(edge.target) ?? from,
    share,
  })
  const arcs = [
    ...exceptions.map((edge, at) => arc(edge, (rates[at] ?? 0) / scale)),
    ...sequence.map((edge, at) => arc(edge, (shares[at] ?? 1) * onward)),
  ]
  return {
    arcs,
    splits: leaving === 'all' || leaving === 'some',
    onward,
  }
}

function sequenceShares(
  leaving: ReturnType<typeof leavingOf>,
  sequence: readonly FlowEdge[],
): readonly number[] {
  if (leaving === 'choice') return choiceShares(sequence).shares
  return sequence.map(({ probability }) => (leaving === 'some' ? (probability ?? 1) : 1))
}
