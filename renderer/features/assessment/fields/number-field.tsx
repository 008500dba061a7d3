import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFigureDraft } from './figure-draft.ts'
import classes from './number-field.module.css'

interface Props {
  readonly label: string
  readonly value: number | undefined
  /** undefined: not answered (any more). */
  readonly onChange: (value: number | undefined) => void
  readonly unit?: string
  readonly inline?: boolean
  readonly placeholder?: string
}

const shown = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 })

/** A number of at least 0, typed with or without thousands separators. */
export function NumberField({
  label,
  value,
  onChange,
  unit,
  inline = false,
  placeholder = 'not answered',
}: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const draft = useFigureDraft(value === undefined ? '' : shown.format(value), (text) => {
    const number = parseNumber(text)
    setProblem(number === null ? 'Type a number, 0 or more.' : null)
    if (number !== null) onChange(number)
  })
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      inputMode="decimal"
      error={problem}
      rightSection={unit === undefined ? undefined : <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : 40}
      classNames={inline ? { root: classes.inline ?? '', input: classes.input ?? '' } : {}}
      {...draft}
    />
  )
}

/** undefined for an empty text, null for what is no number. */
function parseNumber(text: string): number | undefined | null {
  const plain = text.replaceAll(/[\s,\u00a0\u202f]/g, '')
  if (plain === '') return undefined
  const number = Number(plain)
  return Number.isFinite(number) && number >= 0 && number <= 1e12 ? number : null
}
