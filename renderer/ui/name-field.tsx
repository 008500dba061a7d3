import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import classes from './quiet-field.module.css'

interface Props {
  readonly label: string
  readonly value: string
  /** Keeps the typed name; the words to show when it cannot. `had`: the value when the typing began. */
  readonly onKeep: (name: string, had: string) => Promise<string | null>
}

/** A name edited where it stands: Enter or leaving keeps it, Escape brings the old one back. */
export function NameField({ label, value, onKeep }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const had = useRef(value)
  // While something is typed the value may be changed from elsewhere.
  if (typed === null) had.current = value

  const drop = () => {
    setTyped(null)
    setError(null)
  }
  const keep = async () => {
    const name = typed?.trim() ?? ''
    if (name === value || name === had.current || name === '') return drop()
    const problem = await onKeep(name, had.current)
    if (problem === null) drop()
    else setError(problem)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape') return
    // Ends the edit, not the dialog around it.
    event.stopPropagation()
    drop()
  }
  return (
    <TextInput
      classNames={{ input: classes.input }}
      aria-label={label}
      value={typed ?? value}
      error={error}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}
