import type { Metric } from '#shared/model/analysis/metrics.ts'
import type { CaseCount } from '#shared/model/analysis/timing.ts'
import { connectorMetrics } from './connector-metrics.ts'
import { handoffMetrics } from './handoff-metrics.ts'
import { shapeMetrics } from './shape.ts'
import { sizeMetrics } from './size.ts'
import type { Structure } from './structure.ts'

/**
 * Structure metrics of method §4, each with the part of the map it counted. Pure and total: on any map every value is
 * finite or null, and null only where the formula divides by nothing. `handoffs` as the matrix counts them; `ofCase`
 * those a case is expected to meet.
 */
export function allMetrics(structure: Structure, handoffs: number, ofCase: CaseCount): Metric[] {
  return [
    ...sizeMetrics(structure),
    ...connectorMetrics(structure),
    ...shapeMetrics(structure),
    ...handoffMetrics(structure, handoffs, ofCase),
  ]
}
