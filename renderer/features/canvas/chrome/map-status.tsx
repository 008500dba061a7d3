import { useStore } from '@xyflow/react'
import { count } from '#shared/lib/words.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectHint, useHint } from '../../../state/map/hint.ts'
import { selectAssessment, selectSelection } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { selectWorking, useWorking } from '../../../state/map/working.ts'
import { Fill } from '../../../ui/slots.tsx'
import classes from './map-status.module.css'

/** The map's part of the status bar: what it counts, why a key did nothing, and the zoom. */
export function MapStatus() {
  const { counts } = useMapState(selectAssessment)
  const selection = useMapState(selectSelection)
  const hint = useHint(selectHint)
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  const working = useWorking(selectWorking)
  const words = [
    count(counts.steps, 'step'),
    count(counts.decisions, 'decision'),
    count(counts.exceptionPaths, 'exception path'),
    count(counts.handoffs, 'handoff'),
  ]
  return (
    <>
      <Fill slot="status">
        <span>{words.join(' · ')}</span>
        <span role="status">{working}</span>
        <span role="status" aria-label="Hint" className={classes.hint}>
          {hint.about === selection && hint.words}
        </span>
      </Fill>
      <Fill slot="status-end">
        <span>{percent}&nbsp;%</span>
        <button type="button" className={classes.fit} onClick={() => canvasPort()?.fit()}>
          Fit <kbd>F</kbd>
        </button>
      </Fill>
    </>
  )
}
