import { clampScore, scoreInBands } from '../bands.ts'
import { countMoves } from './count-moves.ts'
import { unansweredScore } from '../strategic-importance.ts'
import type { StabilityBasis } from './basis.ts'
import type { Line, Move } from './moves.ts'

const nothing = { nodeIds: [], edgeIds: [] }
const noun = { singular: 'required change a year', plural: 'required changes a year' }

/** Required changes a year, and whether regulation drives them. */
export function changeMoves({ answers, rubric }: StabilityBasis): Line[] {
  const bands = rubric.changeFrequency.changes
  const bonus = answers.regulated === true ? 1 : 0
  const { changesPerYear: changes } = answers
  if (changes === undefined) return openAnswer(bands, bonus)
  const scored = (value: number, regulated: number) => clampScore(scoreInBands(value, bands) + regulated)
  const regulation = {
    into: scored(changes, 1 - bonus),
    change: bonus === 1 ? 'changes no longer driven by regulation' : 'changes driven by regulation',
    lever: { on: 'regulated', to: 1 - bonus } as const,
    distance: 1,
    ...nothing,
  }
  return [
    ...countMoves({
      value: changes,
      bands,
      on: 'changesPerYear',
      noun,
      scoreAt: (value) => scored(value, bonus),
      counted: nothing,
    }),
    [regulation],
  ]
}

/** Not answered counts as 3: each band is an answer that may still come. */
function openAnswer(bands: readonly number[], bonus: number): Line[] {
  const answer = (into: number, to: number, change: string): Move => ({
    into: clampScore(into),
    change: `${change} required changes a year (not answered, counts as ${unansweredScore})`,
    lever: { on: 'changesPerYear', to },
    distance: Math.abs(clampScore(into) - unansweredScore),
    ...nothing,
  })
  const least = bands.map((bound, at) =>
    answer(at + 2 + bonus, Math.floor(bound) + 1, `${Math.floor(bound) + 1} or more`),
  )
  const most = bands.map((bound, at) =>
    answer(at + 1 + bonus, Math.floor(bound), bound < 1 ? 'no' : `${Math.floor(bound)} or fewer`),
  )
  return [
    least.filter(({ into }) => into > unansweredScore),
    most.filter(({ into }) => into < unansweredScore).reverse(),
  ]
}
