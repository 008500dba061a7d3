import { Checkbox } from '@mantine/core'
import type { DimensionKey } from '#shared/model/answers.ts'
import { NumberField } from '../fields/number-field.tsx'
import { ScoreField } from '../fields/score-field.tsx'
import { ObservedField } from './observed-field.tsx'
import { useAnswers } from './use-answers.ts'

/** The questions behind a dimension, right where their effect is seen. Complexity is never asked. */
export function AnswerFields({ dimension }: { readonly dimension: DimensionKey }) {
  switch (dimension) {
    case 'complexity':
      return null
    case 'variability':
      return <ObservedField />
    case 'strategicImportance':
      return <StrategicFields />
    case 'changeFrequency':
      return <ChangeFields />
  }
}

function StrategicFields() {
  const [answers, answer] = useAnswers()
  return (
    <>
      <ScoreField
        label="Impact on customer experience"
        low="none"
        high="decisive"
        value={answers.customerExperience}
        onChange={(customerExperience) => answer('Answer customer experience', { customerExperience })}
      />
      <ScoreField
        label="Competitive advantage"
        low="none"
        high="decisive"
        value={answers.competitiveAdvantage}
        onChange={(competitiveAdvantage) => answer('Answer competitive advantage', { competitiveAdvantage })}
      />
    </>
  )
}

function ChangeFields() {
  const [answers, answer] = useAnswers()
  return (
    <>
      <NumberField
        label="Required changes a year"
        value={answers.changesPerYear}
        onChange={(changesPerYear) => answer('Answer changes a year', { changesPerYear })}
      />
      <Checkbox
        label="Regulation drives the changes"
        checked={answers.regulated ?? false}
        indeterminate={answers.regulated === undefined}
        onChange={(event) => answer('Answer regulation', { regulated: event.currentTarget.checked })}
      />
    </>
  )
}
