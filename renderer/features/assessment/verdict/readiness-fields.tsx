import { readinessKeys } from '#shared/model/answers.ts'
import type { Answers, Score } from '#shared/model/answers.ts'
import { ScoreField } from '../fields/score-field.tsx'
import { useAnswers } from './use-answers.ts'
import classes from './readiness-fields.module.css'

type Key = (typeof readinessKeys)[number]

const questions: Readonly<Record<Key, readonly [label: string, low: string, high: string]>> = {
  ruleBased: ['Rule-based', 'by feel', 'by rules throughout'],
  digitalInput: ['Digital input', 'on paper', 'all digital'],
  structuredInput: ['Structured input', 'free text', 'fixed fields'],
  stability: ['Stability', 'changes all the time', 'the same for years'],
  documentation: ['Documentation', 'none', 'complete and up to date'],
}

/** The five questions about how ready the work is to be automated; they never touch the verdict, so they stay folded. */
export function ReadinessFields() {
  const [answers, answer] = useAnswers()
  const given = answers.readiness ?? {}
  const answered = readinessKeys.filter((key) => given[key] !== undefined).length
  return (
    <details className={classes.readiness}>
      <summary>
        Readiness{' '}
        <span className={classes.answered}>
          {answered} of {readinessKeys.length} answered
        </span>
      </summary>
      <div className={classes.fields}>
        {readinessKeys.map((key) => {
          const [label, low, high] = questions[key]
          return (
            <ScoreField
              key={key}
              label={label}
              low={low}
              high={high}
              value={given[key]}
              onChange={(score) =>
                answer(`Answer readiness: ${label.toLowerCase()}`, {
                  readiness: readinessWith(given, key, score),
                })
              }
            />
          )
        })}
      </div>
    </details>
  )
}

/** Undefined where no question is answered any more. */
function readinessWith(
  given: NonNullable<Answers['readiness']>,
  key: Key,
  score: Score | undefined,
): Answers['readiness'] {
  const { [key]: _, ...others } = given
  const next = score === undefined ? others : { ...others, [key]: score }
  return Object.keys(next).length === 0 ? undefined : next
}
