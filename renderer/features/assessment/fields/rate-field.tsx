import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatRate, parseRate } from '#shared/model/parse-rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { useFigureDraft } from './figure-draft.ts'

interface Props {
  readonly value: Rate | undefined
  readonly onChange: (rate: Rate | undefined) => void
}

/** How often an exception happens, as people say it. */
export function RateField({ value, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const draft = useFigureDraft(value === undefined ? '' : formatRate(value), (text) => {
    const parsed = parseRate(text)
    setProblem(parsed.ok ? null : parsed.message)
    if (parsed.ok) onChange(parsed.value ?? undefined)
  })
  return (
    <TextInput
      label="Share of cases it happens to"
      placeholder="3 %, 2–5 % or 3 of 120"
      error={problem}
      {...draft}
    />
  )
}
