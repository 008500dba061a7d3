import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { StrategicQuestion } from '#shared/model/what-if/change.ts'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { oneOf, scores } from './change-row.ts'
import type { ChangeField, ChangeKindRow, Option } from './change-row.ts'

const nothing = () => null

/** What is answered about the workflow as a whole. */
export const answerKinds: readonly ChangeKindRow[] = [
  {
    id: 'answer',
    label: 'Answer a question differently',
    fields: ({ answers }, [question]) => [oneOf('Question', questions), answerField(answers, question)],
    change: ([question, to]) => answerChange(question, to),
    missing: nothing,
  },
  {
    id: 'score',
    label: 'Set a dimension by hand',
    fields: ({ scores: now }, [dimension]) => [
      oneOf(
        'Dimension',
        dimensionKeys.map((key) => ({ value: key, label: dimensionNames[key] })),
      ),
      oneOf('Score', scores(dimension === undefined ? undefined : now[dimension as DimensionKey])),
    ],
    change: ([dimension, to]) => ({ kind: 'score', dimension, to: Number(to) }),
    missing: nothing,
  },
]

const questions: readonly Option[] = [
  { value: 'customerExperience', label: 'Impact on customer experience' },
  { value: 'competitiveAdvantage', label: 'Competitive advantage' },
  { value: 'changesPerYear', label: 'Required changes a year' },
  { value: 'regulated', label: 'Changes driven by regulation' },
]

function answerField(answers: WhatIfChoices['answers'], question: string | undefined): ChangeField {
  if (question === 'changesPerYear') {
    const { changesPerYear: now } = answers
    return {
      label: 'Changes',
      typed: 'count',
      placeholder: now === undefined ? 'not answered' : `now ${now}`,
    }
  }
  if (question === 'regulated')
    return oneOf('Answer', [
      { value: 'yes', label: 'yes' },
      { value: 'no', label: 'no' },
    ])
  return oneOf('Answer, 1 to 5', scores(answers[question as StrategicQuestion]))
}

function answerChange(question: string | undefined, to: string | undefined): unknown {
  if (question === 'changesPerYear') return { kind: 'changes-per-year', to: Number(to) }
  if (question === 'regulated') return { kind: 'regulated', to: to === 'yes' }
  return { kind: 'answer', question, to: Number(to) }
}
