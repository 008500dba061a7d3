import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { parkedKinds } from '#shared/model/document.ts'
import type { ParkedKind } from '#shared/model/document.ts'
import { readSign } from '#shared/model/parked-words.ts'
import { KindChoice } from './kind-choice.tsx'
import classes from './park-form.module.css'

interface Props {
  readonly label: string
  /** Enter, with text; `more`: with Shift, to write another one. */
  readonly onPark: (kind: ParkedKind, text: string, more: boolean) => void
  /** Enter without text, and Escape. */
  readonly onLeave: () => void
  /** Said below the field. */
  readonly keys: string
  readonly field?: Ref<HTMLInputElement>
}

/**
 * Writes something down in one line. A leading sign, or an arrow up or down, says what it is. What was typed is kept
 * by whatever way the field goes, but for Escape.
 */
export function ParkForm({ label, onPark, onLeave, keys, field }: Props) {
  const [kind, setKind] = useState<ParkedKind>('question')
  const [text, setText] = useState('')
  const pending = useRef<() => void>(() => {})
  pending.current = () => {
    if (text.trim() !== '') onPark(kind, text.trim(), false)
  }
  useEffect(() => () => pending.current(), [])
  const type = (typed: string) => {
    const read = text === '' ? readSign(typed) : null
    if (read !== null) setKind(read.kind)
    setText(read === null ? typed : read.text)
  }
  const clear = () => {
    setText('')
    pending.current = () => {}
  }
  const keyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      setKind(beside(kind, by))
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      clear()
      onLeave()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const written = text.trim()
    clear()
    if (written === '') onLeave()
    else onPark(kind, written, event.shiftKey)
  }
  return (
    <div className={classes.form}>
      <KindChoice value={kind} onChange={setKind} />
      <TextInput
        ref={field}
        aria-label={label}
        placeholder="Type it; ? ! or * first says what it is"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={keyDown}
        data-panel-focus=""
      />
      <p className={classes.keys}>{keys}</p>
    </div>
  )
}

function beside(kind: ParkedKind, by: number): ParkedKind {
  const { length } = parkedKinds
  return parkedKinds[(parkedKinds.indexOf(kind) + by + length) % length] ?? kind
}
