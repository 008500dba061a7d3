import { selectSaveState, useSaveState } from '../../state/save-state.ts'
import type { SaveState } from '../../state/save-state.ts'
import { useSession } from '../../state/map/map-session.ts'
import { selectMoment } from '../../state/map/preview.ts'
import { selectWorkshop, useWorkshop } from '../../state/workshop-store.ts'
import { Slot } from '../../ui/slots.tsx'
import { clockWords } from '#shared/lib/time-words.ts'
import { OtherWindows } from './other-windows.tsx'
import classes from './status-bar.module.css'

/** Says what is stored, in words that are never ahead of the truth; why it is not, where the map does not say so itself. */
export function StatusBar() {
  const save = useSaveState(selectSaveState)
  const moment = useSession(selectMoment)
  const why = save.kind === 'failed' && (!save.told || moment !== null)
  const workshop = useWorkshop(selectWorkshop)
  return (
    <footer className={classes.bar}>
      {/* Read when it is looked for: told after each edit it would drown what the edit did. A failure is an alert. */}
      <span
        role="status"
        aria-live="off"
        aria-label="Save state"
        className={classes.save}
        data-kind={save.kind}
        title={save.kind === 'failed' ? `${save.what} ${save.message}` : undefined}
      >
        <span>{saveWords(save)}</span>
        {why && <span> {save.message}</span>}
      </span>
      {save.kind === 'saved' && !workshop && <span>Revision {save.revision}</span>}
      {why && save.retryAt !== null && <span>Next try {clockWords(save.retryAt)}</span>}
      <OtherWindows />
      <Slot name="status" className={classes.middle} />
      <Slot name="status-end" className={classes.end} />
    </footer>
  )
}

function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'idle':
      return 'Kept on this machine'
    case 'saving':
      return 'Saving …'
    case 'saved':
      return `Saved ${clockWords(save.at)}`
    case 'failed':
      return save.what
  }
}
