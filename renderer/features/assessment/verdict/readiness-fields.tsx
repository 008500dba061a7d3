import { useRef } from 'react'
import { readinessKeys } from '#shared/model/answers.ts'
import { readinessWith } from '../../../state/stored-answers.ts'
import { ReadinessQuestions } from './readiness-questions.tsx'
import { useAnswers } from './use-answers.ts'
import { useWantedQuestions } from './use-wanted-questions.ts'
import classes from './readiness-fields.module.css'

/** The questions of readiness beside the map; they never touch the verdict, so they stay folded. */
export function ReadinessFields() {
  const [answers, answer] = useAnswers()
  const given = answers.readiness ?? {}
  const details = useRef<HTMLDetailsElement>(null)
  useWantedQuestions('readiness', details, () => details.current?.setAttribute('open', ''))
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
        <ReadinessQuestions
          given={given}
          onAnswer={(label, key, score) => answer(label, { readiness: readinessWith(given, key, score) })}
        />
      </div>
    </details>
  )
}
