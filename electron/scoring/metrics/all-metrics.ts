import type { Metric } from '#shared/model/analysis/metrics.ts'
import { connectorMetrics } from './connector-metrics.ts'
import { handoffMetrics } from './handoff-metrics.ts'
import { shapeMetrics } from './shape.ts'
import { sizeMetrics } from './size.ts'
import type { Structure } from './structure.ts'

/**
 * Structure metrics of method §4, each with the part of the map it counted. Pure and total: on any map every value is
 * finite or null, and null only where the formula divides by nothing. `handoffs` as the matrix counts them; `visits`
 * are the expected visits a case, by node id.
 */
export function allMetrics(
  structure: Structure,
  handoffs: number,
  visits: ReadonlyMap<string, number>,
): Metric[] {
  return [
    ...sizeMetrics(structure),
    ...connectorMetrics(structure),
    ...shapeMetrics(structure),
    ...handoffMetrics(structure, handoffs, visits),
  ]
}
