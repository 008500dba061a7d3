import { Button, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Parked } from '#shared/model/document.ts'
import { keepWords } from '../../state/map/actions/overtaken.ts'
import { changeParked } from '../../state/map/actions/parked.ts'
import { outcomeOfParked } from '../../state/map/texts.ts'
import { useMap } from '../../state/map/use-map.ts'
import classes from './outcome-field.module.css'

/** What came of it. Settling needs it in words; opening it again takes it back. */
export function OutcomeField({ item, onClose }: { readonly item: Parked; readonly onClose: () => void }) {
  const map = useMap()
  const [draft, setDraft] = useState<string | null>(null)
  const had = useRef('')
  if (draft === null) had.current = item.outcome ?? ''
  const text = draft ?? item.outcome ?? ''
  const settled = item.outcome !== undefined
  const written = text.trim()
  const settle = () => {
    setDraft(null)
    if (written === '' || written === item.outcome || written === had.current) return
    keepWords(map, outcomeOfParked(item), had.current, written, () =>
      changeParked(map, `Settle ${item.kind}`, item.id, { outcome: written }),
    )
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (draft === null) onClose()
      else setDraft(null)
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    settle()
  }
  return (
    <div className={classes.outcome}>
      <Textarea
        label="Outcome"
        placeholder="What was agreed"
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={keyDown}
        // A settled item is changed by leaving the field, as any other; an open one is settled on purpose.
        onBlur={() => settled && settle()}
      />
      {settled ? (
        <Button
          size="compact-sm"
          onClick={() => changeParked(map, `Open ${item.kind} again`, item.id, { outcome: null })}
        >
          Open again
        </Button>
      ) : (
        <Button size="compact-sm" variant="filled" disabled={written === ''} onClick={settle}>
          Settle
        </Button>
      )}
    </div>
  )
}
