import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { tryChanges } from '../../../state/what-if-store.ts'
import { changeFrom, changeKinds } from './change-kinds.ts'
import type { ChangeField } from './change-row.ts'
import classes from './what-if.module.css'

interface Props {
  readonly workflowId: string
  readonly choices: WhatIfChoices
  /** As much is tried as can be. */
  readonly full: boolean
}

/** Of thousands of steps as many as a list can draw at once; what is typed finds the others. */
const MOST_SHOWN = 100

/** Every kind in sight at once, on a low window too. */
const KINDS_HEIGHT = 460

const [firstKind] = changeKinds

/** A change put together: of which kind, about what, and what it would be then. */
export function ChangeBuilder({ workflowId, choices, full }: Props) {
  const [kindId, setKindId] = useState(firstKind?.id ?? '')
  const [values, setValues] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const kind = changeKinds.find(({ id }) => id === kindId)
  if (kind === undefined) return null
  const fields = kind.fields(choices, values)
  const said = fields.map((_, at) => values[at] ?? '')
  const missing = full
    ? 'As much is tried as can be at once. Take something back first.'
    : kind.missing(choices)

  // What is said later depends on what was said before.
  const say = (at: number, value: string) => {
    setValues([...said.slice(0, at), value])
    setProblem(null)
  }
  const tryIt = () => {
    const change = changeFrom(kind, said, choices)
    if (change === null) return setProblem(wrongWords(fields, said))
    tryChanges(workflowId, [change])
    setValues([])
    setProblem(null)
  }
  return (
    <form
      className={classes.builder}
      aria-label="Try something else"
      onSubmit={(event) => {
        event.preventDefault()
        tryIt()
      }}
    >
      <h3>Try a change</h3>
      <Select
        label="What to change"
        data={changeKinds.map(({ id, label }) => ({ value: id, label }))}
        value={kindId}
        allowDeselect={false}
        searchable
        maxDropdownHeight={KINDS_HEIGHT}
        onChange={(id) => {
          setKindId(id ?? kindId)
          setValues([])
          setProblem(null)
        }}
      />
      {missing === null ? (
        <>
          {fields.map((field, at) => (
            <Field key={field.label} field={field} value={said[at] ?? ''} onSay={(value) => say(at, value)} />
          ))}
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
          <Button type="submit" className={classes.submit ?? ''}>
            Try it
          </Button>
        </>
      ) : (
        <p>{missing}</p>
      )}
    </form>
  )
}

interface FieldProps {
  readonly field: ChangeField
  readonly value: string
  readonly onSay: (value: string) => void
}

function Field({ field, value, onSay }: FieldProps) {
  if ('typed' in field) {
    return (
      <TextInput
        label={field.label}
        placeholder={field.placeholder}
        value={value}
        inputMode="decimal"
        onChange={(event) => onSay(event.currentTarget.value)}
      />
    )
  }
  const known = field.options.some((option) => option.value === value)
  return (
    <Select
      label={field.label}
      placeholder="Choose"
      data={[...field.options]}
      value={known ? value : null}
      searchable
      limit={MOST_SHOWN}
      onChange={(chosen) => onSay(chosen ?? '')}
    />
  )
}

function wrongWords(fields: readonly ChangeField[], said: readonly string[]): string {
  const open = fields.find((_, at) => said[at] === '')
  if (open !== undefined) return `Say first: ${open.label.toLowerCase()}.`
  return fields.some((field) => 'typed' in field && field.typed === 'share')
    ? 'Type one share between 0 and 100\u00a0%, such as “5\u00a0%”.'
    : 'Type a number, 0 or more.'
}
