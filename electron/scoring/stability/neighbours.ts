import { dimensionKeys } from '#shared/model/answers.ts'
import type { Notch, Stability } from '#shared/model/analysis/stability.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { clampScore } from '../bands.ts'
import type { Dimensions } from '../verdict.ts'

const moves = [-1, 0, 1]

/** The 3⁴ vectors that differ by at most one notch in each dimension, clipped to 1–5 (method §3). */
export function neighbours(
  scores: readonly number[],
  rubric: Pick<Rubric, 'verdict'>,
): Stability['neighbours'] {
  const verdict = verdictAt(sum(scores), rubric)
  const around = scores.map((score) => moves.map((by): number => clampScore(score + by)))
  const totals = totalsOf(around)
  const keep = totals.filter((total) => verdictAt(total, rubric) === verdict).length
  return { keep, of: totals.length, share: keep / totals.length }
}

/** One total for each way to choose a score in every dimension. */
function totalsOf(choices: readonly (readonly number[])[]): number[] {
  return choices.reduce<number[]>((sums, each) => sums.flatMap((so) => each.map((score) => so + score)), [0])
}

/** The verdict one notch down and up in each dimension. */
export function notches(dimensions: Dimensions, total: number, rubric: Pick<Rubric, 'verdict'>): Notch[] {
  return dimensionKeys.map((dimension) => {
    const { score } = dimensions[dimension]
    return {
      dimension,
      score,
      down: score === 1 ? null : verdictAt(total - 1, rubric),
      up: score === 5 ? null : verdictAt(total + 1, rubric),
    }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
