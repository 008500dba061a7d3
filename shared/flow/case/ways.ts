import { intAt } from '../../lib/ints.ts'
import type { FlowEdge } from '../../model/document.ts'
import { pointRate } from '../../model/rate.ts'
import type { ArcIndex } from '../arc-index.ts'
import { choiceShares, leavingOf } from '../way-shares.ts'

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
export function allWays(index: ArcIndex): Ways[] {
  return index.nodes.map((_, at) => waysOf(index, at))
}

/** The ways out of the node at this position. */
export function waysOf(index: ArcIndex, from: number): Ways {
  const { outStart, outArcs } = index
  const [first, last] = [intAt(outStart, from), intAt(outStart, from + 1)]
  const sequence: FlowEdge[] = []
  let total = 0
  for (let at = first; at < last; at += 1) {
    const edge = index.edges[intAt(outArcs, at)]
    if (edge?.kind === 'sequence') sequence.push(edge)
    else if (edge !== undefined) total += rateOf(edge)
  }
  const scale = Math.max(1, total)
  const onward = Math.max(0, 1 - total / scale)
  const node = index.nodes[from]
  const leaving = node === undefined ? 'one' : leavingOf(node, sequence)
  const shares = sequenceShares(leaving, sequence)
  const exceptions: Arc[] = []
  const arcs: Arc[] = []
  for (let at = first; at < last; at += 1) {
    const arc = intAt(outArcs, at)
    const edge = index.edges[arc]
    if (edge === undefined) continue
    const to = intAt(index.to, arc)
    if (edge.kind === 'exception') exceptions.push({ edge, from, to, share: rateOf(edge) / scale })
    else arcs.push({ edge, from, to, share: (shares[arcs.length] ?? 1) * onward })
  }
  return {
    arcs: exceptions.length === 0 ? arcs : [...exceptions, ...arcs],
    splits: leaving === 'all' || leaving === 'some',
    onward,
  }
}

function rateOf({ rate }: FlowEdge): number {
  return rate === undefined ? 0 : pointRate(rate)
}

function sequenceShares(
  leaving: ReturnType<typeof leavingOf>,
  sequence: readonly FlowEdge[],
): readonly number[] {
  if (leaving === 'choice') return choiceShares(sequence).shares
  return sequence.map(({ probability }) => (leaving === 'some' ? (probability ?? 1) : 1))
}
