import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseRate } from '#shared/model/parse-rate.ts'
import { useFigureDraft } from './figure-draft.ts'
import classes from './percent-field.module.css'

interface Props {
  readonly label: string
  /** A share (0–1). */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  /** Shows the label above; otherwise only readers hear it. */
  readonly shown?: boolean
}

/** One share, typed in percent. */
export function PercentField({ label, value, onChange, shown = false }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const text = value === undefined ? '' : `${Number((value * 100).toPrecision(4))}\u00a0%`
  const draft = useFigureDraft(text, (typed) => {
    const parsed = parseRate(typed)
    if (parsed.ok && parsed.value?.kind !== 'range' && parsed.value?.kind !== 'observed') {
      setProblem(null)
      return onChange(parsed.value?.value)
    }
    setProblem(parsed.ok ? 'One share, such as “70 %”.' : parsed.message)
  })
  return (
    <TextInput
      {...(shown ? { label } : { 'aria-label': label })}
      className={shown ? '' : (classes.small ?? '')}
      placeholder="– %"
      error={problem}
      {...draft}
    />
  )
}
