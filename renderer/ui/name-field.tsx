import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import classes from './quiet-field.module.css'

interface Props {
  readonly label: string
  readonly value: string
  /** Keeps the typed name; the words to show when it cannot. */
  readonly onKeep: (name: string) => Promise<string | null>
}

/** A name edited where it stands: Enter or leaving keeps it, Escape brings the old one back. */
export function NameField({ label, value, onKeep }: Props) {
  const [typed, setTyped] = useState(value)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => setTyped(value), [value])

  const keep = async () => {
    const name = typed.trim()
    if (name === value || name === '') {
      setTyped(value)
      setError(null)
      return
    }
    setError(await onKeep(name))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape') return
    // Ends the edit, not the dialog around it.
    event.stopPropagation()
    setTyped(value)
    setError(null)
  }
  return (
    <TextInput
      classNames={{ input: classes.input }}
      aria-label={label}
      value={typed}
      error={error}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}
