import { percent, sentenceCase } from '#shared/lib/words.ts'
import type { Guard } from '#shared/model/assessment.ts'
import type { StepNode } from '#shared/model/document.ts'
import type { Context } from '../context.ts'
import { shareOfHandling } from '../step-shares.ts'
import { listUpTo } from '../words.ts'
import { redundantSteps } from './redundant-steps.ts'

const namesShown = 4

/** What there is to take out before technology helps, and the steps it is in. */
export interface Slack {
  /** `52 % of handling time adds no value`. */
  readonly waste: string | null
  /** `“Check figures” is done more than once`. */
  readonly redundancy: string | null
  readonly nodeIds: readonly string[]
}

/** Null where nothing passes the limits of the rubric. */
export function findSlack({ graph, rubric, visitsOf }: Context): Slack | null {
  const waste = shareOfHandling(graph.steps, ({ value }) => value === 'waste', visitsOf)
  const wasteful = waste.share > rubric.guards.wasteAbove
  const redundant = redundantSteps(graph)
  if (!wasteful && redundant.length === 0) return null
  const nodeIds = [...(wasteful ? waste.stepIds : []), ...redundant.map(({ id }) => id)]
  return {
    waste: wasteful ? `${waste.text} adds no value` : null,
    redundancy: redundant.length > 0 ? doneTwice(redundant) : null,
    nodeIds: [...new Set(nodeIds)],
  }
}

function doneTwice(redundant: readonly StepNode[]): string {
  const names = new Map(redundant.map(({ name }) => [name.trim().toLowerCase(), `“${name.trim()}”`]))
  return `${listUpTo([...names.values()], namesShown)} ${names.size === 1 ? 'is' : 'are'} done more than once`
}

/** `52 % of handling time adds no value, and “Check figures” is done more than once`. */
export function slackInWords({ waste, redundancy }: Slack): string {
  return [waste, redundancy].filter((fact) => fact !== null).join(', and ')
}

/**
 * Optimise first (method §2, §7), whatever the verdict: too much handling time adds no value, or the same department does
 * the same step twice in the same systems.
 */
export function optimiseFirst({ rubric }: Context, slack: Slack | null): Guard[] {
  if (slack === null) return []
  const limit = percent(rubric.guards.wasteAbove)
  const waste = slack.waste === null ? null : `${slack.waste} (the limit is ${limit})`
  return [
    {
      key: 'optimise-first',
      name: 'Optimise first',
      reason: `${sentenceCase(slackInWords({ ...slack, waste }))}. Take it out before putting technology on it.`,
      nodeIds: slack.nodeIds,
      edgeIds: [],
    },
  ]
}
