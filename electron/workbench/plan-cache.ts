import type { Plan } from '#shared/model/plan.ts'
import type { PlanInput } from '../planning/plan-input.ts'
import { makePlan } from '../planning/make-plan.ts'
import { sha256 } from '../store/encode.ts'

/** The newest plan of each engagement: solving takes seconds, and screen, report and PDF all ask for the same one. */
export interface PlanCache {
  planFor(engagementId: string, input: PlanInput): Promise<Plan>
  forgetAll(): void
}

export function createPlanCache(): PlanCache {
  const entries = new Map<string, { readonly key: string; readonly plan: Promise<Plan> }>()
  return {
    planFor(engagementId, input) {
      const key = keyOf(input)
      const known = entries.get(engagementId)
      if (known?.key === key) return known.plan
      const plan = makePlan(input)
      entries.set(engagementId, { key, plan })
      // A plan that could not be made is asked for anew.
      plan.catch(() => {
        if (entries.get(engagementId)?.plan === plan) entries.delete(engagementId)
      })
      return plan
    },
    forgetAll() {
      entries.clear()
    },
  }
}

function keyOf({ workflows, catalogue, settings, edits, rubric }: PlanInput): string {
  return sha256(JSON.stringify([workflows, catalogue, settings, edits, rubric.version]))
}
