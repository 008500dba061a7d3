import type { Counted } from './counted.ts'

/** Structure metrics (method §4) under the names they are published with; scripts rely on them. */
export type MetricKey =
  | 'nodes'
  | 'arcs'
  | 'cfc'
  | 'density'
  | 'cnc'
  | 'cnc2'
  | 'cyclomatic'
  | 'avgConnectorDegree'
  | 'maxConnectorDegree'
  | 'separability'
  | 'sequentiality'
  | 'heterogeneity'
  | 'mismatch'
  | 'tokenSplit'
  | 'depth'
  | 'cyclicity'
  | 'handoffs'
  | 'expectedHandoffs'

export interface Metric extends Counted {
  readonly key: MetricKey
  /** In plain words: `Control-flow complexity`. */
  readonly name: string
  /** Null where the formula has no value on this map (the density of a single node). */
  readonly value: number | null
  /** `A / (N × (N − 1))`. */
  readonly formula: string
  /** The formula with the figures of this map: `13 / (12 × 11) = 0.098`. */
  readonly worked: string
  /** Who published it. */
  readonly source: string
  /** What it means for this map, a sentence or two for a client. */
  readonly meaning: string
}

export type GuidelineKey = 'size' | 'one-start' | 'one-end' | 'no-inclusive' | 'verb-object'

/** A guideline of process modelling (7PMG), and whether this map keeps it; points at what does not. */
export interface Guideline extends Counted {
  readonly key: GuidelineKey
  readonly name: string
  readonly kept: boolean
  readonly reason: string
  readonly source: string
}
