import type { AssessmentCache } from './assessment-cache.ts'
import type { DrawingCache } from './drawing-cache.ts'
import type { PlanCache } from './plan-cache.ts'
import type { SimulationCache } from './simulation-cache.ts'
import type { WorkbenchPorts } from './ports.ts'

/** What every use case works with. */
export interface Context extends WorkbenchPorts {
  readonly assessments: AssessmentCache
  readonly drawings: DrawingCache
  readonly plans: PlanCache
  readonly simulations: SimulationCache
}

/** ISO, UTC. */
export function timeOf(context: Pick<Context, 'now'>): string {
  return context.now().toISOString()
}

/** The list of engagements or a line of it changed, and the engagement itself. */
export function tellBoth({ emit }: Context, engagementId: string): void {
  emit({ kind: 'engagement-changed', engagementId })
  emit({ kind: 'engagements-changed' })
}
