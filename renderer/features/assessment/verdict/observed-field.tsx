import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseRate } from '#shared/model/parse-rate.ts'
import { useFigureDraft } from '../fields/figure-draft.ts'
import { useAnswers } from './use-answers.ts'

/** Cases that met an exception, counted in the client's own records: `18 of 100`. */
export function ObservedField() {
  const [answers, answer] = useAnswers()
  const [problem, setProblem] = useState<string | null>(null)
  const { observedExceptions: observed } = answers
  const draft = useFigureDraft(
    observed === undefined ? '' : `${observed.count} of ${observed.of}`,
    (text) => {
      const parsed = parseRate(text)
      if (parsed.ok && parsed.value === null) {
        setProblem(null)
        return answer('Clear observed exceptions', { observedExceptions: undefined })
      }
      if (!parsed.ok || parsed.value?.kind !== 'observed') {
        return setProblem(parsed.ok ? 'Type a count, such as “18 of 100”.' : parsed.message)
      }
      setProblem(null)
      const { count, of } = parsed.value
      answer('Answer observed exceptions', { observedExceptions: { count, of } })
    },
  )
  return (
    <TextInput
      label="Cases seen with an exception"
      placeholder="18 of 100"
      description="Counted in the client’s records; gives the interval it supports."
      error={problem}
      {...draft}
    />
  )
}
