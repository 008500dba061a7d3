import { count, numberWord, percent, sentenceCase } from '#shared/lib/words.ts'
import type { Guard } from '#shared/model/assessment.ts'
import type { StepNode } from '#shared/model/document.ts'
import type { Context } from '../context.ts'
import { shareOfHandling } from '../step-shares.ts'
import type { Share } from '../step-shares.ts'
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
  const timed = waste.share > rubric.guards.wasteAbove
  const wasteful = timed || (waste.untimed > 0 && byCount(graph.steps, waste) > rubric.guards.wasteAbove)
  const redundant = redundantSteps(graph)
  if (!wasteful && redundant.length === 0) return null
  const nodeIds = [...(wasteful ? waste.stepIds : []), ...redundant.map(({ id }) => id)]
  return {
    waste: wasteful ? wasteWords(graph.steps, waste, timed) : null,
    redundancy: redundant.length > 0 ? doneTwice(redundant) : null,
    nodeIds: [...new Set(nodeIds)],
  }
}

function byCount(steps: readonly StepNode[], { stepIds }: Share): number {
  return steps.length === 0 ? 0 : stepIds.length / steps.length
}

/** Steps of waste without minutes weigh nothing by time: they are counted, and what is missing is said. */
function wasteWords(steps: readonly StepNode[], waste: Share, timed: boolean): string {
  const { untimed, stepIds, text } = waste
  if (waste.by !== 'minutes') return countedWords(steps, waste)
  const share = `${text} adds no value`
  if (untimed === 0) return share
  const missing = `${untimed === stepIds.length ? 'without' : `${numberWord(untimed)} without`} minutes`
  const verb = stepIds.length === 1 ? 'is' : 'are'
  const counted = `${stepIds.length} of ${count(steps.length, 'step')} (${percent(byCount(steps, waste))}) ${verb} marked as waste, ${missing}`
  return timed ? `${share}, and ${counted}` : counted
}

/** `1 of 4 steps (25 %, no minutes known) adds no value`: a share of the steps is not taken for one of the time. */
function countedWords(steps: readonly StepNode[], { stepIds, share, by }: Share): string {
  const why = by === 'steps' ? 'no minutes spent' : 'no minutes known'
  const adds = stepIds.length === 1 ? 'adds' : 'add'
  if (steps.length === 1) return `the only step, ${why}, adds no value`
  return `${stepIds.length} of ${count(steps.length, 'step')} (${percent(share)}, ${why}) ${adds} no value`
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
