import { NumberInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { notifyDone } from './notify.tsx'
import classes from './quiet-field.module.css'

interface Props {
  readonly label: string
  /** Said to readers only; the column heading shows it. */
  readonly labelHidden?: boolean
  /** Looks like plain text until the pointer or the focus is on it. */
  readonly quiet?: boolean
  readonly value: number
  /** Words that stand where the figure is not known; it can be typed all the same. */
  readonly unknown?: string | undefined
  readonly min: number
  readonly max: number
  readonly decimals?: number
  /** A number that only names something is not grouped in thousands. */
  readonly grouped?: boolean
  readonly suffix?: string
  readonly width?: number
  /** Keeps the typed figure; the words to show when it cannot. */
  readonly onKeep: (value: number) => Promise<string | null>
}

/**
 * A figure edited where it stands: Enter or leaving keeps it, Escape brings the old one back. What cannot be kept
 * may be typed all the same, and is refused in words: dropping a sign or a point would make another figure of it.
 */
export function NumberField(props: Props) {
  const {
    label,
    labelHidden = false,
    quiet = false,
    value,
    unknown,
    min,
    max,
    decimals = 0,
    grouped = true,
    suffix,
    width,
    onKeep,
  } = props
  const shown = unknown === undefined ? rounded(value, decimals) : ''
  const [typed, setTyped] = useState<number | string>(shown)
  const [error, setError] = useState<string | null>(null)
  /** What stood there when the typing began. */
  const had = useRef(shown)
  const now = useRef(typed)
  now.current = typed
  useEffect(() => {
    // What is being typed stays; that the figure was changed elsewhere is told when it is kept.
    if (now.current !== had.current && now.current !== shown) return
    had.current = shown
    setTyped(shown)
  }, [shown])
  const takeBack = () => {
    had.current = shown
    setTyped(shown)
  }

  const keep = async () => {
    if (typed === shown || typed === had.current) {
      takeBack()
      return setError(null)
    }
    const figure = typeof typed === 'number' ? typed : Number.parseFloat(typed)
    if (figure === shown) return setError(null)
    const refused = refusal(figure, { min, max, decimals })
    if (refused === null) {
      const overtaken = shown !== had.current
      const failed = await onKeep(figure)
      if (failed === null) had.current = figure
      if (failed === null && overtaken)
        notifyDone(`Another window had set this to ${wordsFor(shown)} meanwhile.`)
      return setError(failed)
    }
    takeBack()
    setError(`${refused} ${wordsFor(shown)} stays.`)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    takeBack()
    setError(null)
  }
  return (
    <NumberInput
      classNames={quiet ? { input: classes.input } : undefined}
      label={labelHidden ? undefined : label}
      aria-label={labelHidden ? label : undefined}
      value={typed}
      placeholder={unknown}
      error={error}
      w={width}
      thousandSeparator={grouped ? ',' : ''}
      suffix={suffix}
      clampBehavior="none"
      onChange={setTyped}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}

interface Bounds {
  readonly min: number
  readonly max: number
  readonly decimals: number
}

/** Why a figure cannot be kept; null when it can. */
function refusal(figure: number, { min, max, decimals }: Bounds): string | null {
  if (!Number.isFinite(figure)) return 'Type a number;'
  if (figure < min) return `Type ${figureText(min)} or more;`
  if (figure > max) return `Type at most ${figureText(max)};`
  if (figure === rounded(figure, decimals)) return null
  return decimals === 0 ? 'Type a whole number;' : 'Type one decimal at most;'
}

function wordsFor(shown: number | ''): string {
  return shown === '' ? 'nothing' : figureText(shown)
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

function figureText(value: number): string {
  return plain.format(value)
}
