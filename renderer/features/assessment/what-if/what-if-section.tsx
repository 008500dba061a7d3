import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { verdictChange } from '#shared/compare/figures.ts'
import { count } from '#shared/lib/words.ts'
import { MOST_CHANGES } from '#shared/model/what-if/change.ts'
import type { WhatIfView } from '#shared/model/what-if/view.ts'
import {
  refreshWhatIf,
  selectTried,
  selectWhatIf,
  selectWhatIfBusy,
  selectWhatIfFailure,
  useWhatIf,
} from '../../../state/what-if-store.ts'
import page from '../page/page.module.css'
import type { SectionProps } from '../page/section-props.ts'
import { ChangeBuilder } from './change-builder.tsx'
import { KeepScenario } from './keep-scenario.tsx'
import { Offers } from './offers.tsx'
import { SideBySide } from './side-by-side.tsx'
import { SplitMoves } from './split-moves.tsx'
import { TriedList } from './tried-list.tsx'
import classes from './what-if.module.css'

/** A change tried without being made (method §3, §5): score, verdict, firmness, second opinions and split beside each other. */
export function WhatIfSection({ view }: SectionProps) {
  const { workflowId } = view
  const whatIf = useWhatIf(selectWhatIf)
  const failure = useWhatIf(selectWhatIfFailure)
  const tried = useWhatIf(selectTried(workflowId))
  const busy = useWhatIf(selectWhatIfBusy)
  // Told anew after every save: what is tried is tried on that.
  useEffect(() => refreshWhatIf(view), [view])
  if (whatIf === null || whatIf.workflowId !== workflowId) {
    return failure === null ? (
      <p className={page.lead}>Working it out …</p>
    ) : (
      <Failed {...{ failure, workflowId }} />
    )
  }
  return (
    <>
      <p className={page.lead} role="status">
        {leadOf(whatIf, { behind: whatIf.changes.length !== tried.length, busy })}
      </p>
      <div className={classes.ways}>
        <Offers workflowId={workflowId} offers={whatIf.offers} tried={tried} />
        <ChangeBuilder workflowId={workflowId} choices={whatIf.choices} full={isFull(whatIf)} />
      </div>
      {failure !== null && <Failed failure={failure} workflowId={workflowId} />}
      <TriedList workflowId={workflowId} changes={whatIf.changes} />
      {whatIf.changes.some(({ state }) => state === 'made') && (
        <div className={classes.outcome} aria-busy={busy} data-stale={busy || failure !== null}>
          <SideBySide view={whatIf} />
          <SplitMoves moved={whatIf.movedSteps} />
          <KeepScenario key={JSON.stringify(tried)} workflowId={workflowId} />
        </div>
      )}
    </>
  )
}

function isFull({ changes }: WhatIfView): boolean {
  return changes.length >= MOST_CHANGES
}

function leadOf(
  view: WhatIfView,
  { behind, busy }: { readonly behind: boolean; readonly busy: boolean },
): string {
  if (!behind) return leadWords(view)
  return busy
    ? 'Working it out; everything else goes on meanwhile …'
    : 'What is tried now could not be worked out; below stands what was tried before.'
}

/** `With these 2 changes: 8 of 20 instead of 10: automate instead of hybrid.` */
function leadWords({ changes, before, after }: WhatIfView): string {
  const made = changes.filter(({ state }) => state === 'made').length
  if (changes.length === 0)
    return 'Try a change without making it: what the workflow would score then stands beside what it scores now. The drawing and the answers stay as they are.'
  if (made === 0) return 'Nothing of what is tried changes anything.'
  const lead = made === 1 ? 'With this change' : `With these ${count(made, 'change')}`
  return `${lead}: ${verdictChange(before, after)}.`
}

interface FailedProps {
  readonly failure: { readonly message: string }
  readonly workflowId: string
}

function Failed({ failure, workflowId }: FailedProps) {
  return (
    <div role="alert" className={classes.failed}>
      <p>This could not be worked out. {failure.message}</p>
      <Button size="compact-sm" onClick={() => refreshWhatIf({ workflowId })}>
        Try again
      </Button>
    </div>
  )
}
