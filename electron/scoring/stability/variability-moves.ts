import type { Score } from '#shared/model/answers.ts'
import type { Bands } from '#shared/model/rubric.ts'
import { percent } from '#shared/lib/words.ts'
import { clampScore, scoreInBands } from '../bands.ts'
import { countMoves } from './count-moves.ts'
import type { StabilityBasis } from './basis.ts'
import type { Line, Move } from './moves.ts'

const typeNoun = { singular: 'exception type', plural: 'exception types' }

/** The end-to-end rate and the number of exception types; the types alone where no rate is known. */
export function variabilityMoves({ assessment, rubric }: StabilityBasis): Line[] {
  const { counts, exceptionRate, dimensions } = assessment
  const { rate } = exceptionRate
  const [first] = dimensions.variability.evidence
  const counted = { nodeIds: first?.nodeIds ?? [], edgeIds: first?.edgeIds ?? [] }
  const types = { value: counts.exceptionTypes, on: 'exceptionTypes', noun: typeNoun, counted } as const
  const { typesBonusAbove, types: typeBands, rate: rateBands } = rubric.variability
  if (rate === null) {
    const scoreAt = (value: number) => scoreInBands(value, typeBands)
    return countMoves({ ...types, bands: typeBands, scoreAt })
  }
  const bonus = (value: number) => (value > typesBonusAbove ? 1 : 0)
  const scoreOf = (share: Score) => clampScore(share + bonus(counts.exceptionTypes))
  return [
    ...rateMoves(rate, rateBands, scoreOf).map((line) => line.map((move) => ({ ...move, ...counted }))),
    ...countMoves({
      ...types,
      bands: [typesBonusAbove, typesBonusAbove, typesBonusAbove, typesBonusAbove],
      scoreAt: (value) => clampScore(scoreInBands(rate, rateBands) + bonus(value)),
    }),
  ]
}

/** A rate has no next value: it crosses a limit upwards, or comes down to it. */
function rateMoves(
  rate: number,
  bands: Bands,
  scoreOf: (score: Score) => Score,
): Pick<Move, 'into' | 'change' | 'distance' | 'lever'>[][] {
  const now = `(now ${percent(rate)})`
  const up = bands.flatMap((bound, at) =>
    bound < rate
      ? []
      : [{ bound, into: clampScore(at + 2), change: `an exception rate above ${percent(bound)} ${now}` }],
  )
  const down = bands.flatMap((bound, at) =>
    bound >= rate
      ? []
      : [
          {
            bound,
            into: clampScore(at + 1),
            change: `an exception rate of at most ${percent(bound)} ${now}`,
          },
        ],
  )
  return [up, down.reverse()].map((line) =>
    line.map(({ bound, into, change }) => ({
      into: scoreOf(into),
      change,
      lever: { on: 'exceptionRate', to: bound } as const,
      distance: points(bound - rate),
    })),
  )
}

/** Started percentage points; touching a limit takes one too. */
function points(by: number): number {
  return Math.max(1, Math.ceil(Math.abs(by) * 100 - 1e-9))
}
