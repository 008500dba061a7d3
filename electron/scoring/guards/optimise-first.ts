import type { Guard } from '#shared/model/assessment.ts'
import type { Context } from '../context.ts'
import { shareOfHandling } from '../step-shares.ts'
import { capitalised, listedUpTo, percent } from '../words.ts'
import { redundantSteps } from './redundant-steps.ts'

const namesShown = 4

/** Optimise first (method §2, §7): too much handling time adds no value, or steps are done twice. Whatever the verdict. */
export function optimiseFirst({ graph, rubric }: Context): Guard[] {
  const waste = shareOfHandling(graph.steps, ({ value }) => value === 'waste')
  const wasteful = waste.share > rubric.guards.wasteAbove
  const redundant = redundantSteps(graph)
  if (!wasteful && redundant.length === 0) return []
  const names = [...new Set(redundant.map(({ name }) => `“${name.trim()}”`))]
  const reasons = [
    ...(wasteful ? [`${waste.text} adds no value, more than ${percent(rubric.guards.wasteAbove)}`] : []),
    ...(redundant.length > 0
      ? [`the same department does ${listedUpTo(names, namesShown)} more than once in the same systems`]
      : []),
  ]
  return [
    {
      key: 'optimise-first',
      name: 'Optimise first',
      reason: `${capitalised(reasons.join('; '))}. Take it out before putting technology on it.`,
      nodeIds: [...new Set([...(wasteful ? waste.stepIds : []), ...redundant.map(({ id }) => id)])],
      edgeIds: [],
    },
  ]
}
