import { count } from '#shared/lib/words.ts'
import type { Score } from '#shared/model/answers.ts'
import type { Bands } from '#shared/model/rubric.ts'
import { clampScore, describeCount, scoreInBands } from './bands.ts'
import type { BandWords } from './bands.ts'
import type { Context } from './context.ts'
import { evidence } from './dimension.ts'
import type { Computed } from './dimension.ts'
import { unansweredScore } from './strategic-importance.ts'

/**
 * Change frequency (method §1): required changes a year in bands, plus one when regulation drives them.
 * Regulation that nobody mentioned counts as none.
 */
export function changeFrequency({ answers, rubric }: Pick<Context, 'answers' | 'rubric'>): Computed {
  const bonus = answers.regulated === true ? 1 : 0
  if (answers.changesPerYear === undefined) {
    return {
      key: 'changeFrequency',
      score: unansweredScore,
      status: 'unanswered',
      range: [clampScore(1 + bonus), 5],
      summary: 'not answered yet, counts as 3',
      evidence: [evidence('Nobody has answered yet: how many required changes there are in a year.')],
    }
  }
  const changes = answers.changesPerYear
  const bands = rubric.changeFrequency.changes
  const score: Score = clampScore(scoreInBands(changes, bands) + bonus)
  return {
    key: 'changeFrequency',
    score,
    status: 'scored',
    range: [score, score],
    summary: `${changesWords(changes)} a year${bonus === 1 ? ', driven by regulation' : ''}`,
    evidence: [
      evidence(`${count(changes, 'required change')} a year`, changesInBand(changes, bands, bonus)),
      bonus === 1
        ? evidence('Regulation drives the changes', { band: 'regulation adds 1, up to 5' })
        : evidence(
            answers.regulated === false
              ? 'Regulation does not drive the changes'
              : 'Nobody has answered whether regulation drives the changes: taken as no',
            score === 5 ? {} : { next: 'regulation would add 1' },
          ),
    ],
  }
}

/** Both what the changes score by themselves and what they come to with regulation, so that the way on begins there. */
function changesInBand(changes: number, bands: Bands, bonus: number): BandWords {
  const noun = { singular: 'change a year', plural: 'changes a year' }
  const { band, next } = describeCount(changes, bands, noun, bonus)
  const score = scoreInBands(changes, bands)
  const total = clampScore(score + bonus)
  return { band: total === score ? band : `${band}, with regulation ${total}`, next }
}

function changesWords(changes: number): string {
  return changes === 0 ? 'no required change' : count(changes, 'required change')
}
