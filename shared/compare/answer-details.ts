import { figure, percent } from '../lib/words.ts'
import { dimensionKeys, readinessKeys } from '../model/answers.ts'
import type { Answers } from '../model/answers.ts'
import { dimensionNames } from '../model/dimension-names.ts'

interface AnswerChange {
  readonly id: string
  readonly title: string
  /** Empty where it is not answered. */
  readonly before: string
  readonly after: string
}

const readinessTitles: Readonly<Record<(typeof readinessKeys)[number], string>> = {
  ruleBased: 'Readiness: rule-based',
  digitalInput: 'Readiness: digital input',
  structuredInput: 'Readiness: structured input',
  stability: 'Readiness: stability',
  documentation: 'Readiness: documentation',
}

type Question = readonly [id: string, title: string, answer: (answers: Answers) => string]

const questions: readonly Question[] = [
  ['customerExperience', 'Customer experience', ({ customerExperience: score }) => score1to5(score)],
  ['competitiveAdvantage', 'Competitive advantage', ({ competitiveAdvantage: score }) => score1to5(score)],
  ['changesPerYear', 'Changes a year', ({ changesPerYear: value }) => number(value)],
  ['regulated', 'Regulation drives the changes', ({ regulated }) => yesNo(regulated)],
  ['casesPerYear', 'Cases a year', ({ casesPerYear: value }) => number(value)],
  ['observedExceptions', 'Cases seen with an exception', ({ observedExceptions: seen }) => observed(seen)],
  ...readinessKeys.map((key): Question => [
    `readiness.${key}`,
    readinessTitles[key],
    ({ readiness }) => score1to5(readiness?.[key]),
  ]),
  ...dimensionKeys.map((key): Question => [
    `overrides.${key}`,
    `${dimensionNames[key]}, set by hand`,
    ({ overrides }) => {
      const override = overrides[key]
      return override === undefined ? '' : `${override.score} (${override.reason})`
    },
  ]),
]

/** The answers that are not the same. */
export function answerChanges(before: Answers, after: Answers): readonly AnswerChange[] {
  return questions
    .map(([id, title, answer]) => ({ id, title, before: answer(before), after: answer(after) }))
    .filter((change) => change.before !== change.after)
}

function score1to5(score: number | undefined): string {
  return score === undefined ? '' : `${score} of 5`
}

function number(value: number | undefined): string {
  return value === undefined ? '' : figure(value)
}

function yesNo(answer: boolean | undefined): string {
  return answer === undefined ? '' : answer ? 'yes' : 'no'
}

function observed(seen: Answers['observedExceptions']): string {
  return seen === undefined ? '' : `${seen.count} of ${seen.of} (${percent(seen.count / seen.of)})`
}
