import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { count } from '#shared/lib/words.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectOpenMap, useSession } from '../../../state/map/map-session.ts'
import { selectRefusal, selectSave } from '../../../state/map/map-state.ts'
import { selectMoment } from '../../../state/map/preview.ts'
import type { SaveStatus } from '../../../state/map/save-queue.ts'
import { useStateOf } from '../../../state/map/use-map.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { clockWords } from '#shared/lib/time-words.ts'
import { ConflictBanner } from './conflict-banner.tsx'
import classes from './save-banner.module.css'

/** Work that could not be stored: what happened, and what can be done. Drawing goes on below it meanwhile. */
export function SaveBanner() {
  const map = useSession(selectOpenMap)
  const moment = useSession(selectMoment)
  return map === null || moment !== null ? null : <BannerOf map={map} />
}

function BannerOf({ map }: { readonly map: OpenMap }) {
  const save = useStateOf(map, selectSave)
  const refusal = useStateOf(map, selectRefusal)
  useEffect(() => {
    if (refusal !== null) notifyFailure(refusal)
  }, [refusal])
  if (save.kind === 'stale') return <ConflictBanner map={map} />
  return save.kind === 'failed' ? <NotSaved map={map} save={save} /> : null
}

interface Props {
  readonly map: OpenMap
  readonly save: Extract<SaveStatus, { kind: 'failed' }>
}

/** When it is tried again is not part of the alert: a screen reader would hear every try. */
function NotSaved({ map, save }: Props) {
  return (
    <div className={classes.banner}>
      <p>
        <span role="alert">
          <strong>Not saved.</strong> {save.failure.message}
        </span>{' '}
        <span>
          {waitingWords(map.queue.waiting())} Go on drawing: nothing is lost while this window is open. Next
          try at {clockWords(save.retryAt)}.
        </span>
      </p>
      <Button onClick={() => map.queue.retry()}>Save again</Button>
    </div>
  )
}

function waitingWords(waiting: number): string {
  return `${count(waiting, 'change')} ${waiting === 1 ? 'waits' : 'wait'} here.`
}
