import { metricValueWords } from '#shared/model/analysis/metric-words.ts'
import { indexArcs } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { flowRank } from '#shared/flow/flow-rank.ts'
import type { Metric } from '#shared/model/analysis/metrics.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { findConnectors } from './connectors.ts'
import type { Connectors } from './connectors.ts'

/** What every structure metric looks at; worked out once. */
export interface Structure {
  readonly document: WorkflowDocument
  readonly index: ArcIndex
  readonly connectors: Connectors
  /** Place of each node in the flow. */
  readonly rank: Int32Array
  /** N, A and C of the formulas. */
  readonly n: number
  readonly a: number
  readonly c: number
}

export function structureOf(document: WorkflowDocument): Structure {
  const index = indexArcs(document)
  const connectors = findConnectors(index)
  return {
    document,
    index,
    connectors,
    rank: flowRank(index),
    n: index.nodes.length,
    a: index.edges.length,
    c: connectors.nodes.length,
  }
}

type Given = Omit<Metric, 'nodeIds' | 'edgeIds'> & Partial<Pick<Metric, 'nodeIds' | 'edgeIds'>>

/** Completes a metric; where the formula has no value its worked form says why. */
export function metric(given: Given): Metric {
  const worked = given.value === null ? given.worked : `${given.worked} = ${metricValueWords(given)}`
  return { nodeIds: [], edgeIds: [], ...given, worked }
}

/** a / b; null where there is nothing to divide by. */
export function quotient(a: number, b: number): number | null {
  return b > 0 ? a / b : null
}

export function idsOf(index: Pick<ArcIndex, 'nodes'>, positions: Iterable<number>): string[] {
  return Array.from(positions, (at) => index.nodes[at]?.id ?? '')
}

export const mendling = 'Mendling, Metrics for Process Models (2008)'
