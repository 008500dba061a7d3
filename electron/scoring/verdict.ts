import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import type { DimensionScore, Verdict } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'

export type Dimensions = Readonly<Record<DimensionKey, DimensionScore>>

export interface MatrixVerdict {
  readonly total: number
  readonly range: readonly [number, number]
  readonly verdict: Verdict
  readonly possible: readonly Verdict[]
  readonly status: 'settled' | 'provisional'
}

/** Total to verdict (method §1): up to 8 automate, up to 11 hybrid, above orchestrate, with the bounds of the rubric. */
export function verdictOf(total: number, { verdict }: Pick<Rubric, 'verdict'>): Verdict {
  if (total <= verdict.automateUpTo) return 'automate'
  return total <= verdict.hybridUpTo ? 'hybrid' : 'orchestrate'
}

/** Sums the dimensions. Provisional as long as an answer is open that could still move a score. */
export function matrixVerdict(dimensions: Dimensions, rubric: Rubric): MatrixVerdict {
  const all = dimensionKeys.map((key) => dimensions[key])
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const total = sum(all.map(({ score }) => score))
  const low = sum(all.map(({ range }) => range[0]))
  const high = sum(all.map(({ range }) => range[1]))
  const totals = Array.from({ length: high - low + 1 }, (_, above) => low + above)
  return {
    total,
    range: [low, high],
    verdict: verdictOf(total, rubric),
    possible: [...new Set(totals.map((each) => verdictOf(each, rubric)))],
    status: low === high ? 'settled' : 'provisional',
  }
}
