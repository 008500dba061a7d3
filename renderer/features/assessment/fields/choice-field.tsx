import { useId } from 'react'
import classes from './choice-field.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly (readonly [T, string])[]
  readonly value: T | undefined
  /** undefined: not asked. */
  readonly onChange: (value: T | undefined) => void
  /** Choices below the question instead of beside it. */
  readonly stacked?: boolean
}

/** A few answers side by side; choosing the given one again takes it back. */
export function ChoiceField<T extends string>({
  label,
  options,
  value,
  onChange,
  stacked = false,
}: Props<T>) {
  const id = useId()
  return (
    <div className={classes.field} data-stacked={stacked} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <span className={classes.choices}>
        {options.map(([option, words]) => (
          <button
            key={option}
            type="button"
            className={classes.choice}
            aria-pressed={option === value}
            onClick={() => onChange(option === value ? undefined : option)}
          >
            {words}
          </button>
        ))}
      </span>
    </div>
  )
}
