import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { keepAsCopy, reloadMap } from '../../../state/map/map-session.ts'
import { selectRefusal, selectSave } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { notifyDone, notifyFailure } from '../../../ui/notify.tsx'
import { report } from '../report.ts'
import classes from './save-banner.module.css'

/** Work that could not be stored: what happened, and what can be done. Drawing goes on meanwhile. */
export function SaveBanner() {
  const map = useMap()
  const save = useMapState(selectSave)
  const refusal = useMapState(selectRefusal)
  useEffect(() => {
    if (refusal !== null) notifyFailure(refusal)
  }, [refusal])
  if (save.kind === 'failed') {
    return (
      <div className={classes.banner} role="alert">
        <p>
          <strong>Not saved.</strong> {save.failure.message} You can go on drawing; nothing is lost while this
          window is open.
        </p>
        <Button onClick={() => map.queue.retry()}>Save again</Button>
      </div>
    )
  }
  if (save.kind !== 'stale') return null
  return (
    <div className={classes.banner} role="alert">
      <p>
        <strong>This map was changed elsewhere.</strong> A newer version was saved through another window.
        Your version is still here and has not been lost; choose what to do with it.
      </p>
      <Button
        onClick={() =>
          void keepAsCopy(map).then((result) => {
            report(result)
            if (result.ok) notifyDone(`Your version is kept as “${result.value.name}”.`)
          })
        }
      >
        Keep mine as a new workflow
      </Button>
      <Button onClick={() => void reloadMap(map.store.getState().workflowId)}>Show the newer version</Button>
    </div>
  )
}
