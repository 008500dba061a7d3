import type { DimensionKey, Score } from '#shared/model/answers.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { unansweredScore } from '../strategic-importance.ts'
import type { StabilityBasis } from './basis.ts'
import type { Line, Move } from './moves.ts'

const scores: readonly Score[] = [1, 2, 3, 4, 5]
const questions = [
  ['customerExperience', 'impact on customer experience'],
  ['competitiveAdvantage', 'competitive advantage'],
] as const

/** The two answers behind strategic importance. One alone can raise the score; it falls only as far as the other lets it. */
export function strategicMoves({ answers }: StabilityBasis): Line[] {
  if (questions.every(([key]) => answers[key] === undefined))
    return lines(unansweredScore, (to) => ({
      into: to,
      lever: { on: 'customerExperience', to },
      change: `an answer of ${to} on strategic importance (not answered, counts as ${unansweredScore})`,
    }))
  return questions.flatMap(([key, name]) => {
    const now = answers[key]
    const other = questions.flatMap(([each]) => (each === key ? [] : (answers[each] ?? [])))
    return lines(now ?? 0, (to) => ({
      into: Math.max(to, ...other) as Score,
      lever: { on: key, to },
      change: `an answer of ${to} on ${name} (${now === undefined ? 'not answered' : `now ${now}`})`,
    }))
  })
}

/** A score set by hand moves only by hand. */
export function overrideMoves({ assessment }: StabilityBasis, dimension: DimensionKey): Line[] {
  const now = assessment.dimensions[dimension].score
  return lines(now, (to) => ({
    into: to,
    lever: { on: 'score', to },
    change: `an override of ${to} for ${dimensionNames[dimension].toLowerCase()} (now ${now})`,
  }))
}

/** Every other score upwards and downwards, the nearest first. */
function lines(now: number, moveTo: (to: Score) => Pick<Move, 'into' | 'change' | 'lever'>): Line[] {
  const move = (to: Score): Move => ({
    ...moveTo(to),
    distance: Math.abs(to - now),
    nodeIds: [],
    edgeIds: [],
  })
  return [
    scores.filter((to) => to > now).map(move),
    scores
      .filter((to) => to < now)
      .reverse()
      .map(move),
  ]
}
