import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { differencesOf, tally } from '#shared/model/changes/differences.ts'
import { tallyWords } from '#shared/model/changes/tally-words.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import {
  choose,
  closeConflict,
  goOnWithMine,
  goOnWithTheirs,
  keepBoth,
  openConflict,
  selectConflict,
  selectConflictFailure,
  useConflict,
} from '../../../state/map/conflict.ts'
import type { Conflict } from '../../../state/map/conflict.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { useSession } from '../../../state/map/map-session.ts'
import { selectHistory } from '../../../state/map/map-state.ts'
import { leavePreview, selectPreview, showTheirs } from '../../../state/map/preview.ts'
import { useStateOf } from '../../../state/map/use-map.ts'
import { notifyDone, notifyFailure } from '../../../ui/notify.tsx'
import classes from './save-banner.module.css'

/** Somebody saved a newer version while this one was drawn: both are shown, and one chosen, or both kept. */
export function ConflictBanner({ map }: { readonly map: OpenMap }) {
  const conflict = useConflict(selectConflict)
  const failure = useConflict(selectConflictFailure)
  useEffect(() => {
    void openConflict(map)
    return closeConflict
  }, [map])
  if (conflict !== null) return <Choice conflict={conflict} />
  return (
    <div className={classes.banner} role="alert">
      <p>
        <strong>This map was changed in another window too.</strong>{' '}
        {failure === null
          ? 'Reading the other version …'
          : `The other version cannot be read: ${failure.message} Yours is still here and is lost only if you close this window.`}
      </p>
      {failure !== null && <Button onClick={() => void openConflict(map)}>Read it again</Button>}
    </div>
  )
}

function Choice({ conflict }: { readonly conflict: Conflict }) {
  const { map, theirs, base } = conflict
  const mine = useStateOf(map, selectHistory).present
  const shown = useSession(selectPreview)?.kind === 'theirs' ? 'theirs' : 'mine'
  const [busy, setBusy] = useState(false)

  async function act(choice: (conflict: Conflict) => Promise<Result<unknown>>): Promise<boolean> {
    setBusy(true)
    const done = await choose(choice)
    setBusy(false)
    if (!done.ok) notifyFailure(done)
    return done.ok
  }

  return (
    <section className={classes.banner} aria-label="Two versions">
      <p role="alert">
        <strong>This map was changed in another window too.</strong> Both versions are here: yours{' '}
        {changeWords(base, mine)}, theirs {changeWords(base, theirs)}. Whichever you go on with, the other
        stays in the history.
      </p>
      <SegmentedControl
        aria-label="Which version is shown"
        data={[
          { value: 'mine', label: 'Show mine' },
          { value: 'theirs', label: 'Show theirs' },
        ]}
        value={shown}
        onChange={(value) => (value === 'theirs' ? showTheirs(theirs) : leavePreview())}
      />
      <div className={classes.choices}>
        <Button disabled={busy} onClick={() => void act(withMine)}>
          Go on with mine
        </Button>
        <Button disabled={busy} onClick={() => void act(goOnWithTheirs)}>
          Go on with theirs
        </Button>
        <Button
          disabled={busy}
          onClick={() =>
            void act(keepBoth).then((kept) => {
              if (kept) notifyDone('Your version is a workflow of its own; this map shows theirs.')
            })
          }
        >
          Keep both
        </Button>
      </div>
    </section>
  )
}

async function withMine(conflict: Conflict): Promise<Result<null>> {
  goOnWithMine(conflict)
  return success(null)
}

function changeWords(base: Snapshot, version: Snapshot): string {
  return `has ${tallyWords(tally(differencesOf(base, version)), 'no changes')}`
}
