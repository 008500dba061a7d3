import type { FlowEdge, FlowNode, WorkflowDocument } from '../model/document.ts'
import { pointRate } from '../model/rate.ts'
import { choiceShares, leavingOf } from './way-shares.ts'
import type { ShareAssumption } from './way-shares.ts'

/** One way out of a node and the expected number of times (0–1) a visit takes it. */
export interface Way {
  readonly edge: FlowEdge
  readonly share: number
}

/** The ways out of one node, and what had to be assumed to put a share on each. */
export interface WaysOut {
  readonly ways: readonly Way[]
  /** all: every sequence way is taken (a parallel split). some: the shares choose between them. */
  readonly takes: 'all' | 'some'
  readonly assumed: readonly ShareAssumption[]
}

/**
 * Puts a share on every way out of every node. Exception edges take their rate off the top (rates that
 * add up to more than 1 are scaled down); what is left goes on along the sequence edges: all of them from
 * a parallel split or an unconditional step, by probability from a decision or a step with conditions.
 * Edges whose ends do not exist are left out.
 */
export function waysOut(document: WorkflowDocument): ReadonlyMap<string, WaysOut> {
  const outgoing = new Map<string, FlowEdge[]>(document.nodes.map((node) => [node.id, []]))
  for (const edge of document.edges) {
    if (outgoing.has(edge.target)) outgoing.get(edge.source)?.push(edge)
  }
  return new Map(document.nodes.map((node) => [node.id, waysOutOf(node, outgoing.get(node.id) ?? [])]))
}

function waysOutOf(node: FlowNode, edges: readonly FlowEdge[]): WaysOut {
  const exceptions = edges.filter((edge) => edge.kind === 'exception')
  const sequence = edges.filter((edge) => edge.kind === 'sequence')
  const rates = exceptions.map((edge) => (edge.rate === undefined ? 0 : pointRate(edge.rate)))
  const total = sum(rates)
  const scale = total > 1 ? 1 / total : 1
  const onward = Math.max(0, 1 - total * scale)
  const chosen = isChoice(node, sequence)
    ? choiceShares(sequence)
    : { shares: sequence.map(() => 1), assumed: [] }
  return {
    ways: [
      ...exceptions.map((edge, at) => ({ edge, share: (rates[at] ?? 0) * scale })),
      ...sequence.map((edge, at) => ({ edge, share: (chosen.shares[at] ?? 0) * onward })),
    ],
    takes: isChoice(node, sequence) || sequence.length < 2 ? 'some' : 'all',
    assumed: chosen.assumed,
  }
}

/** A decision with several ways out, or another node whose several ways out carry a condition. */
export function isChoice(node: FlowNode, sequence: readonly FlowEdge[]): boolean {
  const leaving = leavingOf(node, sequence)
  return leaving === 'choice' || leaving === 'some'
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
