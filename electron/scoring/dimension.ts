import type { DimensionKey, Override, Score } from '#shared/model/answers.ts'
import type { DimensionScore, Evidence } from '#shared/model/assessment.ts'

/** What a dimension works out before an override. */
export interface Computed {
  readonly key: DimensionKey
  readonly score: Score
  readonly status: 'scored' | 'assumed' | 'unanswered'
  readonly range: readonly [Score, Score]
  readonly summary: string
  readonly evidence: readonly Evidence[]
}

/** An override replaces the score and closes the range; the computed score and its evidence stay visible. */
export function dimensionScore(computed: Computed, override: Override | undefined): DimensionScore {
  if (override === undefined) return { ...computed, computed: computed.score }
  return {
    ...computed,
    score: override.score,
    status: 'overridden',
    computed: computed.score,
    overrideReason: override.reason,
    range: [override.score, override.score],
  }
}

export function evidence(text: string, parts: Partial<Omit<Evidence, 'text'>> = {}): Evidence {
  return { text, nodeIds: [], edgeIds: [], ...parts }
}
