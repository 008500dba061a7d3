import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Score } from '#shared/model/answers.ts'
import type { DimensionScore } from '#shared/model/assessment.ts'
import { ScoreField } from '../fields/score-field.tsx'
import { useAnswers } from './use-answers.ts'
import classes from './override-field.module.css'

/** Sets a score by hand. The reason is mandatory, kept and printed. */
export function OverrideField({ dimension }: { readonly dimension: DimensionScore }) {
  const [answers, answer] = useAnswers()
  const [editing, setEditing] = useState(false)
  const given = answers.overrides[dimension.key]
  if (editing) return <OverrideForm dimension={dimension} onDone={() => setEditing(false)} />
  if (given === undefined) {
    return (
      <button type="button" className={classes.start} onClick={() => setEditing(true)}>
        Override the score …
      </button>
    )
  }
  const { [dimension.key]: _, ...overrides } = answers.overrides
  return (
    <div className={classes.given}>
      <p>
        Overridden from {dimension.computed} to {given.score}: {given.reason}
      </p>
      <div className={classes.actions}>
        <Button size="compact-sm" onClick={() => setEditing(true)}>
          Change
        </Button>
        <Button size="compact-sm" onClick={() => answer('Remove override', { overrides })}>
          Back to the computed score
        </Button>
      </div>
    </div>
  )
}

interface FormProps {
  readonly dimension: DimensionScore
  readonly onDone: () => void
}

function OverrideForm({ dimension, onDone }: FormProps) {
  const [answers, answer] = useAnswers()
  const given = answers.overrides[dimension.key]
  const [score, setScore] = useState<Score | undefined>(given?.score)
  const [reason, setReason] = useState(given?.reason ?? '')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < 3
  const save = () => {
    setTried(true)
    if (score === undefined || short) return
    const override = { score, reason: reason.trim() }
    answer('Override score', { overrides: { ...answers.overrides, [dimension.key]: override } })
    onDone()
  }
  return (
    <div className={classes.form}>
      <ScoreField label="Score" low="automate" high="orchestrate" value={score} onChange={setScore} />
      {tried && score === undefined && <p className={classes.problem}>Choose a score from 1 to 5.</p>}
      <Textarea
        label="Reason"
        description="Printed with the verdict."
        autosize
        minRows={2}
        value={reason}
        error={tried && short ? 'Give the reason for the override.' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button size="compact-sm" variant="filled" onClick={save}>
          Override
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
