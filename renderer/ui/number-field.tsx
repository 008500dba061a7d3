import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import classes from './quiet-field.module.css'

interface Props {
  readonly label: string
  /** Said to readers only; the column heading shows it. */
  readonly labelHidden?: boolean
  /** Looks like plain text until the pointer or the focus is on it. */
  readonly quiet?: boolean
  readonly value: number
  readonly min: number
  readonly max: number
  readonly decimals?: number
  readonly suffix?: string
  readonly width?: number
  /** Keeps the typed figure; the words to show when it cannot. */
  readonly onKeep: (value: number) => Promise<string | null>
}

/** A figure edited where it stands: Enter or leaving keeps it, Escape brings the old one back. */
export function NumberField(props: Props) {
  const {
    label,
    labelHidden = false,
    quiet = false,
    value,
    min,
    max,
    decimals = 0,
    suffix,
    width,
    onKeep,
  } = props
  const [typed, setTyped] = useState<number | string>(value)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => setTyped(value), [value])

  const keep = async () => {
    const figure = typeof typed === 'number' ? typed : Number.parseFloat(typed)
    if (figure === value) return setError(null)
    if (!Number.isFinite(figure)) return setError('Type a number.')
    if (figure < min || figure > max) return setError(`From ${min} to ${max}.`)
    setError(await onKeep(figure))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setTyped(value)
    setError(null)
  }
  return (
    <NumberInput
      classNames={quiet ? { input: classes.input } : undefined}
      label={labelHidden ? undefined : label}
      aria-label={labelHidden ? label : undefined}
      value={typed}
      error={error}
      w={width}
      allowNegative={min < 0}
      decimalScale={decimals}
      thousandSeparator=","
      suffix={suffix}
      clampBehavior="none"
      onChange={setTyped}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}
