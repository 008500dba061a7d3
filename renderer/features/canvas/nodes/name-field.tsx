import { useStore } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import type { AriaAttributes, CSSProperties, KeyboardEvent, RefObject, SyntheticEvent } from 'react'
import type { Leaving } from '../../../state/map/actions/finish-name.ts'
import classes from './name-field.module.css'

/** What of a field is typed in, and where. */
export interface Typed {
  readonly text: string
  readonly caret: number
}

interface Props {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly style?: CSSProperties
  /** Enter ends the typing; otherwise it makes a new line and Ctrl+Enter ends. */
  readonly singleLine?: boolean
  /** `false` keeps the field open. */
  readonly onDone: (text: string, how: Leaving) => void | false
  readonly onCancel: () => void
  readonly onTyped?: (typed: Typed) => void
  /** Sees every key first; `true` when it was for it. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  readonly aria?: AriaAttributes & { readonly role?: 'combobox' }
  readonly field?: RefObject<HTMLTextAreaElement | null>
}

/** Below this zoom what is typed could not be read: the field grows out of its node. */
const READABLE = 0.9

/** How much larger than the map a field is drawn. */
export function fieldScale(zoom: number): number {
  return Math.max(1, READABLE / zoom)
}

/** Text typed in place on the map. Leaving it, by whatever way, keeps what was typed; Escape drops it. */
export function NameField(props: Props) {
  const { value, label, placeholder, style, onTyped, aria } = props
  const own = useRef<HTMLTextAreaElement>(null)
  const { field = own } = props
  const settled = useRef(false)
  const zoom = useStore((state) => state.transform[2])
  const finish = (how: Leaving | null, text = field.current?.value ?? value) => {
    if (settled.current) return
    settled.current = true
    if (how === null) props.onCancel()
    else if (props.onDone(text, how) === false) settled.current = false
  }
  const there = useRef(false)
  const latest = useRef(finish)
  latest.current = finish
  // Not an effect after painting: the next key may come before that.
  useLayoutEffect(() => {
    const shown = field.current
    shown?.select()
    shown?.focus({ preventScroll: true })
    there.current = true
    return () => {
      there.current = false
      // Taken off the page while something is typed in it: that is kept.
      queueMicrotask(() => {
        if (!there.current) latest.current('away', shown?.value)
      })
    }
  }, [field])
  const tell = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
    onTyped?.({ text: currentTarget.value, caret: currentTarget.selectionEnd })
  const larger = fieldScale(zoom)
  const scale = larger > 1 ? { transform: `scale(${larger})` } : {}
  return (
    <textarea
      ref={field}
      className={`${classes.field} nodrag nopan nowheel`}
      style={{ ...style, ...scale }}
      defaultValue={value}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      spellCheck={false}
      {...aria}
      onBlur={({ currentTarget }) => {
        // The window went to the background: typing goes on when it comes back.
        if (document.activeElement !== currentTarget) finish('away')
      }}
      onInput={tell}
      onSelect={tell}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing || props.onKey?.(event) === true) return
        const how = leavingBy(event, props.singleLine ?? true)
        if (how === undefined) return
        event.preventDefault()
        finish(how)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}

/** null: drop it. undefined: the key is text. */
function leavingBy(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  singleLine: boolean,
): Leaving | null | undefined {
  const control = ctrlKey || metaKey
  if (key === 'Escape') return null
  if (key === 'Enter' && singleLine) return control ? 'append' : 'enter'
  if (key === 'Enter' && control) return 'enter'
  if (key === 'Tab') return shiftKey ? 'back' : 'on'
  return undefined
}
