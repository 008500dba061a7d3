import { readinessKeys } from '#shared/model/answers.ts'
import type { Answers, Score } from '#shared/model/answers.ts'
import { ScoreField } from '../fields/score-field.tsx'

export type ReadinessKey = (typeof readinessKeys)[number]

const questions: Readonly<Record<ReadinessKey, readonly [label: string, low: string, high: string]>> = {
  ruleBased: ['Rule-based', 'by feel', 'by rules throughout'],
  digitalInput: ['Digital input', 'on paper', 'all digital'],
  structuredInput: ['Structured input', 'free text', 'fixed fields'],
  stability: ['Stability', 'changes all the time', 'the same for years'],
  documentation: ['Documentation', 'none', 'complete and up to date'],
}

interface Props {
  readonly given: NonNullable<Answers['readiness']>
  /** `label` names the change for undo. */
  readonly onAnswer: (label: string, key: ReadinessKey, score: Score | undefined) => void
}

/** The five questions about how ready the work is to be automated. */
export function ReadinessQuestions({ given, onAnswer }: Props) {
  return readinessKeys.map((key) => {
    const [label, low, high] = questions[key]
    return (
      <ScoreField
        key={key}
        label={label}
        low={low}
        high={high}
        value={given[key]}
        onChange={(score) => onAnswer(`Answer readiness: ${label.toLowerCase()}`, key, score)}
      />
    )
  })
}
