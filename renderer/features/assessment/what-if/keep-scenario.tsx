import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { announce } from '../../../state/announcer.ts'
import { engagementStore, useEngagement, workflowById } from '../../../state/engagement-store.ts'
import { openComparison, openMap } from '../../../state/route-store.ts'
import { undoAction } from '../../../state/undo/turn-action.ts'
import { keepWhatIf, suggestedName } from '../../../state/what-if-store.ts'
import type { Kept } from '../../../state/what-if-store.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import page from '../page/page.module.css'
import classes from './what-if.module.css'

/** What is tried, made on a scenario of the workflow: the workflow itself stays as it is. */
export function KeepScenario({ workflowId }: { readonly workflowId: string }) {
  const [busy, setBusy] = useState(false)
  const [name, setName] = useState<string | null>(null)
  // Whoever leaves the name goes on from where it was asked for.
  const [left, setLeft] = useState(false)
  const [kept, setKept] = useState<Kept | null>(null)
  const there = useEngagement(workflowById(kept?.workflowId ?? null))
  const keep = async (given: string) => {
    setBusy(true)
    const result = await keepWhatIf(workflowId, given)
    setBusy(false)
    if (!result.ok) return notifyFailure(result)
    setKept(result.value)
    announce(`Kept as the scenario “${result.value.name}”.`)
  }
  const leave = () => {
    setLeft(true)
    setName(null)
  }
  if (kept !== null && there !== undefined)
    return <KeptAs workflowId={workflowId} kept={kept} name={there.name} />
  if (name !== null)
    return (
      <form
        className={classes.keep}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void keep(name.trim())
        }}
      >
        <TextInput
          label="Name of the scenario"
          className={classes.name ?? ''}
          ref={selectOnce}
          maxLength={MOST_LETTERS}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
        />
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          Keep it
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </form>
    )
  return (
    <div className={classes.keep}>
      <Button autoFocus={left} onClick={() => setName(suggestedName(workflowId))}>
        Keep as a scenario
      </Button>
      <span className={page.note}>
        A copy under this workflow, with the changes made. This one stays as it is.
      </span>
    </div>
  )
}

const MOST_LETTERS = 200

/** What is suggested is typed over at once. */
function selectOnce(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

interface KeptProps {
  readonly workflowId: string
  readonly kept: Kept
  readonly name: string
}

function KeptAs({ workflowId, kept, name }: KeptProps) {
  const { openId } = engagementStore.getState()
  const undo = async () => {
    const result = await undoAction(kept.done)
    if (result?.ok === false) notifyFailure(result)
  }
  return (
    <div className={classes.keep}>
      <span>Kept as the scenario “{name}”.</span>
      <button
        type="button"
        className={page.show}
        onClick={() => openId !== null && openMap(openId, kept.workflowId)}
      >
        Open its map
      </button>
      <button
        type="button"
        className={page.show}
        onClick={() => openComparison({ workflowId }, { workflowId: kept.workflowId })}
      >
        Compare the two maps
      </button>
      <button type="button" className={page.show} onClick={() => void undo()}>
        Undo
      </button>
    </div>
  )
}
