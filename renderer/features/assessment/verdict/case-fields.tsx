import { useRef } from 'react'
import { NumberField } from '../fields/number-field.tsx'
import { useAnswers } from './use-answers.ts'
import { useWantedQuestions } from './use-wanted-questions.ts'
import classes from './case-fields.module.css'

/** How often the workflow runs: sizes the mark in the matrix and the value in the plan. */
export function CaseFields() {
  const [answers, answer] = useAnswers()
  const place = useRef<HTMLDivElement>(null)
  useWantedQuestions('cases', place)
  return (
    <div ref={place} className={classes.fields}>
      <NumberField
        label="Cases a year"
        value={answers.casesPerYear}
        onChange={(casesPerYear) => answer('Answer cases a year', { casesPerYear })}
        placeholder="not asked"
        inline
      />
    </div>
  )
}
