import { defaultRubric } from '#shared/model/rubric.ts'
import { selectLambda, useAnalysis } from './analysis-store.ts'
import { selectRubric, useEngagement } from './engagement-store.ts'

export interface HandOverPrice {
  /** By the rubric in force, as map, report and plan go by. */
  readonly usual: number
  /** What the split on the page goes by. */
  readonly now: number
}

/** What a hand-over between an automated and an orchestrated step costs, in points. */
export function useHandOverPrice(): HandOverPrice {
  const { split } = useEngagement(selectRubric) ?? defaultRubric
  return { usual: split.handOver, now: useAnalysis(selectLambda) ?? split.handOver }
}
