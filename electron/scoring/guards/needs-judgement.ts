import { percent } from '#shared/lib/words.ts'
import type { Guard } from '#shared/model/assessment.ts'
import type { LensContext } from '../lenses/lens.ts'
import { shareOfHandling } from '../step-shares.ts'

/** Needs judgement (method §2): an automate verdict while more than half the handling time needs a human to judge. */
export function needsJudgement({ graph, visitsOf, rubric, verdict }: LensContext): Guard[] {
  const judged = shareOfHandling(graph.steps, ({ judgement }) => judgement === true, visitsOf)
  const limit = rubric.guards.judgementAbove
  if (verdict !== 'automate' || judged.share <= limit) return []
  return [
    {
      key: 'needs-judgement',
      name: 'Needs judgement',
      reason: `Human judgement is needed for ${judged.text}, more than ${percent(limit)}. Support those steps rather than automate them.`,
      nodeIds: judged.stepIds,
      edgeIds: [],
    },
  ]
}
