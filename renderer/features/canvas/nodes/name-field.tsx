import { useEffect, useRef } from 'react'
import type { CSSProperties, KeyboardEvent } from 'react'
import classes from './name-field.module.css'

interface Props {
  readonly value: string
  readonly label: string
  readonly style?: CSSProperties
  /** Enter ends the typing; otherwise it makes a new line and Ctrl+Enter ends. */
  readonly singleLine?: boolean
  readonly onDone: (text: string) => void
  readonly onCancel: () => void
}

/** Text typed in place on the map. Leaving it, by whatever way, keeps what was typed; Escape drops it. */
export function NameField({ value, label, style, singleLine = true, onDone, onCancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const settled = useRef(false)
  const finish = (keep: boolean) => {
    if (settled.current) return
    settled.current = true
    if (keep) onDone(field.current?.value ?? value)
    else onCancel()
  }
  const latest = useRef(finish)
  latest.current = finish
  useEffect(() => {
    const shown = field.current
    shown?.focus({ preventScroll: true })
    shown?.select()
  }, [])
  return (
    <textarea
      ref={field}
      className={`${classes.field} nodrag nopan nowheel`}
      style={style}
      defaultValue={value}
      aria-label={label}
      rows={1}
      spellCheck={false}
      onBlur={() => latest.current(true)}
      onKeyDown={(event) => keyDown(event, singleLine, latest.current)}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}

function keyDown(event: KeyboardEvent, singleLine: boolean, finish: (keep: boolean) => void): void {
  event.stopPropagation()
  if (event.key === 'Escape') finish(false)
  if (event.key === 'Enter' && (singleLine || event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    finish(true)
  }
}
