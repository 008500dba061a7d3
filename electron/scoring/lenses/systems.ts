import { count } from '#shared/lib/words.ts'
import type { Lens } from '#shared/model/assessment.ts'
import { complexityScore } from '../complexity.ts'
import { lens } from './lens.ts'
import type { LensContext } from './lens.ts'

/**
 * Systems cut both ways (method §2; Wellmann et al. 2020): many interfaces raise the cost of building automation and
 * also its benefit. Given only where the systems decide the complexity score: without them it would be lower.
 */
export function systemsBothWays(context: LensContext): Lens[] {
  const { parts, dimensions, counts, graph, rubric } = context
  const without = complexityScore(parts, { ...rubric.complexity.weights, systems: 0 })
  if (without >= dimensions.complexity.computed) return []
  return [
    lens(context, {
      key: 'systems',
      name: 'Systems',
      opinion: 'cannot-tell',
      summary: 'dearer, but worth more',
      reason: `${count(counts.systems, 'system')} decide the complexity score (${dimensions.complexity.computed}; ${without} without them). Many interfaces make automation dearer to build, and also more worth having.`,
      origin: 'Wellmann et al. 2020',
      nodeIds: graph.steps.filter((step) => step.systemIds.length > 0).map(({ id }) => id),
    }),
  ]
}
