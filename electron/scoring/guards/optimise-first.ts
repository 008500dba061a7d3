import { percent, sentenceCase } from '#shared/lib/words.ts'
import type { Guard } from '#shared/model/assessment.ts'
import type { Context } from '../context.ts'
import { shareOfHandling } from '../step-shares.ts'
import { listUpTo } from '../words.ts'
import { redundantSteps } from './redundant-steps.ts'

const namesShown = 4

/** What there is to take out before technology helps, and the steps it is in. */
export interface Slack {
  /** `52 % of handling time adds no value; …`. */
  readonly text: string
  readonly nodeIds: readonly string[]
}

/** Null where nothing passes the limits of the rubric. */
export function findSlack({ graph, rubric }: Context): Slack | null {
  const waste = shareOfHandling(graph.steps, ({ value }) => value === 'waste')
  const wasteful = waste.share > rubric.guards.wasteAbove
  const redundant = redundantSteps(graph)
  if (!wasteful && redundant.length === 0) return null
  const names = [...new Set(redundant.map(({ name }) => `“${name.trim()}”`))]
  const facts = [
    ...(wasteful ? [`${waste.text} adds no value`] : []),
    ...(redundant.length > 0 ? [`${listUpTo(names, namesShown)} is done more than once`] : []),
  ]
  const nodeIds = [...(wasteful ? waste.stepIds : []), ...redundant.map(({ id }) => id)]
  return { text: facts.join(', and '), nodeIds: [...new Set(nodeIds)] }
}

/**
 * Optimise first (method §2, §7), whatever the verdict: too much handling time adds no value, or the same department does
 * the same step twice in the same systems.
 */
export function optimiseFirst({ rubric }: Context, slack: Slack | null): Guard[] {
  if (slack === null) return []
  const limit = `The limit is ${percent(rubric.guards.wasteAbove)} and no step done twice.`
  return [
    {
      key: 'optimise-first',
      name: 'Optimise first',
      reason: `${sentenceCase(slack.text)}. ${limit} Take it out before putting technology on it.`,
      nodeIds: slack.nodeIds,
      edgeIds: [],
    },
  ]
}
