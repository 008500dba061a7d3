import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { readinessKeys } from '#shared/model/answers.ts'
import type { Answers, Score } from '#shared/model/answers.ts'
import { readinessShown, selectReadinessWanted, useReadinessPlace } from '../../../state/readiness-place.ts'
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
  const details = useUnfolded()
  const answered = readinessKeys.filter((key) => given[key] !== undefined).length
  return (
    <details ref={details} className={classes.readiness}>
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

/** Unfolds and takes the keyboard where somebody came to answer them. */
function useUnfolded(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null)
  const wanted = useReadinessPlace(selectReadinessWanted)
  useEffect(() => {
    const element = details.current
    if (!wanted || element === null) return
    element.setAttribute('open', '')
    element.scrollIntoView({ block: 'start' })
    element.querySelector('input')?.focus({ preventScroll: true })
    readinessShown()
  }, [wanted])
  return details
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
