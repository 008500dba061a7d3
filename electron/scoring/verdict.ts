import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey, Score } from '#shared/model/answers.ts'
import type { DimensionScore, Verdict } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'

export type Dimensions = Readonly<Record<DimensionKey, DimensionScore>>

export interface MatrixVerdict {
  readonly total: number
  readonly range: readonly [number, number]
  readonly verdict: Verdict
  readonly possible: readonly Verdict[]
  readonly status: 'settled' | 'provisional'
}

/**
 * Sums the dimensions. Provisional as long as an answer is open that could still move a score; what is possible goes by open
 * answers and by the scores that the range of the exception rate allows (method §3).
 */
export function matrixVerdict(
  dimensions: Dimensions,
  rubric: Rubric,
  byRate: readonly [Score, Score],
): MatrixVerdict {
  const all = dimensionKeys.map((key) => dimensions[key])
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const total = sum(all.map(({ score }) => score))
  const { range: answered } = dimensions.variability
  const low = sum(all.map(({ range }) => range[0])) + Math.min(0, byRate[0] - answered[0])
  const high = sum(all.map(({ range }) => range[1])) + Math.max(0, byRate[1] - answered[1])
  const totals = Array.from({ length: high - low + 1 }, (_, above) => low + above)
  return {
    total,
    range: [low, high],
    verdict: verdictAt(total, rubric),
    possible: [...new Set(totals.map((each) => verdictAt(each, rubric)))],
    status: all.some(({ range }) => range[0] < range[1]) ? 'provisional' : 'settled',
  }
}
