import { dimensionKeys } from '#shared/model/answers.ts'
import type { Score } from '#shared/model/answers.ts'
import type { VerdictSamples } from '#shared/model/analysis/stability.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { list, percent, sentenceCase } from '#shared/lib/words.ts'
import { seededRandom } from '#shared/lib/seeded-random.ts'
import { clampScore, scoreInBands } from '../bands.ts'
import type { StabilityBasis } from './basis.ts'

const samplesDrawn = 10_000
const seed = 20_260_101
const mostTotal = 20
/** Drawn numbers are this many parts of 1. */
const drawnParts = 2 ** 32

/**
 * Totals drawn from what is not known exactly: open answers evenly over the scores they allow, the end-to-end exception
 * rate from a triangle over its range with the likely rate at the top. Vectors only: the map is not gone through again.
 */
export function sampleVerdicts(basis: StabilityBasis): VerdictSamples | null {
  const { assessment, rubric } = basis
  const draws = openDraws(basis)
  const rate = rateDraw(basis)
  if (draws.length === 0 && rate === null) return null
  const random = seededRandom(seed)
  const counts = new Int32Array(mostTotal + 1)
  const fixed = assessment.total - draws.reduce((sum, { score }) => sum + score, 0) - (rate?.score ?? 0)
  for (let drawn = 0; drawn < samplesDrawn; drawn += 1) {
    let total = fixed + (rate?.draw(random()) ?? 0)
    for (const { low, span } of draws) total += low + Math.floor(random() * span)
    counts[total] = (counts[total] ?? 0) + 1
  }
  const totals = Array.from(counts, (count, total) => ({ total, count })).filter(({ count }) => count > 0)
  const keep = totals
    .filter(({ total }) => verdictAt(total, rubric) === assessment.verdict)
    .reduce((sum, { count }) => sum + count, 0)
  return {
    keep,
    of: samplesDrawn,
    share: keep / samplesDrawn,
    seed,
    totals,
    over: overWords(basis, rate !== null),
  }
}

function openDraws({ assessment }: StabilityBasis): { score: number; low: number; span: number }[] {
  return dimensionKeys
    .map((key) => assessment.dimensions[key])
    .filter(({ range }) => range[0] < range[1])
    .map(({ score, range: [low, high] }) => ({ score, low, span: high - low + 1 }))
}

/** Null where the rate is one figure, unknown, or overruled by hand. */
function rateDraw({ assessment, rubric, rateRange }: StabilityBasis) {
  const { status, score } = assessment.dimensions.variability
  const { rate } = assessment.exceptionRate
  if (status !== 'scored' || rate === null || rateRange === null || rateRange[0] === rateRange[1]) return null
  const { rate: bands, typesBonusAbove } = rubric.variability
  const bonus = assessment.counts.exceptionTypes > typesBonusAbove ? 1 : 0
  const [low, high] = rateRange
  return {
    score,
    draw: rising((uniform) => clampScore(scoreInBands(triangular(uniform, low, rate, high), bands) + bonus)),
  }
}

/**
 * A score that only rises with the number drawn: from which number on it is higher is sought once, to the last digit a drawn
 * number has, instead of working the score out for each of ten thousand.
 */
function rising(scoreAt: (uniform: number) => Score): (uniform: number) => number {
  const lowest = scoreAt(0)
  const highest = scoreAt((drawnParts - 1) / drawnParts)
  const bounds: number[] = []
  for (let score = lowest + 1; score <= highest; score += 1) {
    let [below, from] = [0, drawnParts - 1]
    while (from - below > 1) {
      const middle = Math.floor((below + from) / 2)
      if (scoreAt(middle / drawnParts) >= score) from = middle
      else below = middle
    }
    bounds.push(from / drawnParts)
  }
  return (uniform) => {
    let score: number = lowest
    for (const bound of bounds) if (uniform >= bound) score += 1
    return score
  }
}

/** The value a triangular distribution stays under with the given probability. */
function triangular(probability: number, low: number, likely: number, high: number): number {
  const span = high - low
  const turn = (likely - low) / span
  return probability < turn
    ? low + Math.sqrt(probability * span * (likely - low))
    : high - Math.sqrt((1 - probability) * span * (high - likely))
}

function overWords({ assessment, rateRange }: StabilityBasis, rate: boolean): string {
  const open = dimensionKeys.filter((key) => {
    const { range } = assessment.dimensions[key]
    return range[0] < range[1]
  })
  const names = list(open.map((key) => dimensionNames[key].toLowerCase()))
  return [
    ...(open.length > 0
      ? [`${sentenceCase(names)} evenly over the scores that the open answers allow.`]
      : []),
    ...(rate && rateRange !== null
      ? [
          `The exception rate between ${percent(rateRange[0])} and ${percent(rateRange[1])}, most often near ${percent(assessment.exceptionRate.rate ?? 0)}.`,
        ]
      : []),
  ].join(' ')
}
