import type { Score } from '#shared/model/answers.ts'
import type { Evidence } from '#shared/model/assessment.ts'
import type { Context } from './context.ts'
import { evidence } from './dimension.ts'
import type { Computed } from './dimension.ts'

/** What a dimension counts as until somebody answers (method §1). */
export const unansweredScore: Score = 3

/** Strategic importance (method §1): the higher of two answers. With one of them open, the score can only rise. */
export function strategicImportance({ answers }: Pick<Context, 'answers'>): Computed {
  const { customerExperience, competitiveAdvantage } = answers
  const given = [customerExperience, competitiveAdvantage].filter((answer) => answer !== undefined)
  if (given.length === 0) {
    return {
      key: 'strategicImportance',
      score: unansweredScore,
      status: 'unanswered',
      range: [1, 5],
      summary: 'not answered yet, counts as 3',
      evidence: [
        evidence('Nobody has answered yet: impact on customer experience, competitive advantage.', {
          band: 'the higher of two answers, each 1 to 5',
        }),
      ],
    }
  }
  const score = Math.max(...given) as Score
  return {
    key: 'strategicImportance',
    score,
    status: 'scored',
    range: [score, given.length === 2 ? score : 5],
    summary: `customer experience ${customerExperience ?? 'open'}, advantage ${competitiveAdvantage ?? 'open'}`,
    evidence: [
      answerEvidence('Impact on customer experience', customerExperience, score),
      answerEvidence('Competitive advantage', competitiveAdvantage, score),
    ],
  }
}

function answerEvidence(question: string, answer: Score | undefined, score: Score): Evidence {
  const band = 'the higher of two answers counts'
  if (answer === undefined) {
    return evidence(`${question}: not answered`, {
      band,
      ...(score < 5 ? { next: `an answer above ${score} would raise the score to it` } : {}),
    })
  }
  return evidence(`${question}: ${answer} of 5`, {
    band,
    ...(score < 5 ? { next: `${score + 1} would score ${score + 1}` } : {}),
  })
}
