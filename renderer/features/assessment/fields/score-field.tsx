import { useId } from 'react'
import type { Score } from '#shared/model/answers.ts'
import classes from './score-field.module.css'

interface Props {
  readonly label: string
  /** What 1 and 5 mean. */
  readonly low: string
  readonly high: string
  readonly value: Score | undefined
  readonly onChange: (value: Score | undefined) => void
}

const scores: readonly Score[] = [1, 2, 3, 4, 5]

/** One to five, or not answered. */
export function ScoreField({ label, low, high, value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.row}>
        {scores.map((score) => (
          <label key={score} className={classes.choice} data-checked={score === value}>
            <input type="radio" name={name} checked={score === value} onChange={() => onChange(score)} />
            {score}
          </label>
        ))}
        {value !== undefined && (
          <button type="button" className={classes.clear} onClick={() => onChange(undefined)}>
            Clear
          </button>
        )}
      </div>
      <p className={classes.ends}>
        1 {low}, 5 {high}
      </p>
    </fieldset>
  )
}
