import { useEffect, useRef, useState } from 'react'
import type { ChangeEvent, KeyboardEvent } from 'react'

/**
 * Text that is typed freely and taken over when the field is left or Enter is pressed; Escape brings back
 * what was. Leaving by any way counts, the field going away included. `had`: the value when the typing began.
 */
export function useDraft(value: string, commit: (text: string, had: string) => void) {
  const [text, setText] = useState<string | null>(null)
  const had = useRef(value)
  // While something is typed the value may be changed from elsewhere.
  if (text === null) had.current = value
  const pending = useRef<() => void>(() => {})
  pending.current = () => {
    if (text === null) return
    setText(null)
    if (text !== value && text !== had.current) commit(text, had.current)
  }
  useEffect(() => () => pending.current(), [])
  return {
    value: text ?? value,
    onChange: (typed: string | ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setText(typeof typed === 'string' ? typed : typed.currentTarget.value),
    onBlur: () => pending.current(),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        setText(null)
      }
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) pending.current()
    },
  }
}
