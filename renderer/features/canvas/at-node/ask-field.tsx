import { useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ProposalList } from '../../../ui/proposals/proposal-list.tsx'
import { useProposals } from '../../../ui/proposals/use-proposals.ts'
import type { Proposal } from '../../../ui/proposals/use-proposals.ts'
import classes from './at-node.module.css'

interface Props<Row extends Proposal> {
  readonly label: string
  /** What is listed. */
  readonly listed: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly rows: readonly Row[]
  /** Enter or Tab on the line that is meant, or a click. */
  readonly onPick: (row: Row, how: 'enter' | 'tab') => void
  /** Ctrl+Enter: as it is typed, whatever is listed. */
  readonly onTyped?: () => void
  /** Enter without a line that is meant. */
  readonly onEnter: () => void
  /** Sees a key before the field does; `true` when it was for it. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean
  /** Stands before the field: what was chosen already. */
  readonly before?: ReactNode
  readonly children?: ReactNode
}

/** A field with what could be meant listed under it; the first line is, as soon as something is typed. */
export function AskField<Row extends Proposal>(props: Props<Row>) {
  const { label, placeholder, text, onText, rows, onPick, onTyped, onEnter } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const proposals = useProposals(rows, text.trim() !== '')
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const pick = (row: Proposal | undefined, how: 'enter' | 'tab') => {
    const chosen = rows.find((each) => each.id === row?.id)
    if (chosen !== undefined) onPick(chosen, how)
    else if (how === 'enter') onEnter()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || props.onKey?.(event) === true) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
    if (by !== undefined) proposals.move(by)
    else if (event.key === 'Tab') pick(proposals.active, 'tab')
    else if (event.key !== 'Enter') return
    else if ((event.ctrlKey || event.metaKey) && onTyped !== undefined) onTyped()
    else pick(proposals.active, 'enter')
    event.preventDefault()
  }
  return (
    <>
      <div className={classes.head}>
        <label htmlFor={id}>{label}</label>
        {props.before}
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          placeholder={placeholder}
          value={text}
          {...proposals.field}
          onChange={(event) => {
            onText(event.currentTarget.value)
            proposals.point(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ProposalList label={props.listed} proposals={proposals} onPick={(row) => pick(row, 'enter')} />
      {props.children}
    </>
  )
}
