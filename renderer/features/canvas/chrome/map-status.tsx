import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useStore } from '@xyflow/react'
import { useEffect } from 'react'
import { count } from '#shared/lib/words.ts'
import { linksOf } from '#shared/model/links.ts'
import { isUnfinishedDecision } from '#shared/model/merges.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { endHint, selectHint, useHint } from '../../../state/map/hint.ts'
import {
  selectAssessment,
  selectDocument,
  selectScoredThen,
  selectSelection,
} from '../../../state/map/map-state.ts'
import type { MapState } from '../../../state/map/map-state.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { selectWorking, useWorking } from '../../../state/map/working.ts'
import { selectWorkshop, useWorkshop } from '../../../state/workshop-store.ts'
import { Fill } from '../../../ui/slots.tsx'
import { OverlayMenu } from '../overlay/overlay-menu.tsx'
import classes from './map-status.module.css'
import tools from './status-tools.module.css'

function unfinishedDecisions(state: MapState): number {
  const { nodes, edges } = selectDocument(state)
  const decisions = nodes.filter((node) => node.kind === 'decision')
  if (decisions.length === 0) return 0
  const links = linksOf(edges)
  return decisions.filter((node) => isUnfinishedDecision(node, links)).length
}

/** The map's part of the status bar: what it counts, why a key did nothing, and the zoom. */
export function MapStatus() {
  const { counts } = useMapState(selectAssessment)
  const then = useMapState(selectScoredThen)
  const selection = useMapState(selectSelection)
  const hint = useHint(selectHint)
  useEffect(() => endHint, [])
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  const working = useWorking(selectWorking)
  const workshop = useWorkshop(selectWorkshop)
  const unfinished = useMapState(unfinishedDecisions)
  const words = [
    count(counts.steps, 'step'),
    `${count(counts.decisions, 'decision')}${unfinished === 0 || then !== null ? '' : ` (${unfinished} more with no second way)`}`,
    count(counts.exceptionPaths, 'exception path'),
    count(counts.handoffs, 'handoff'),
  ]
  return (
    <>
      <Fill slot="status">
        <span role="status" aria-label="Hint" className={classes.hint}>
          {(hint.about === null || hint.about === selection) && hint.words}
        </span>
        <span role="status">{working}</span>
        {!workshop && <span>{`${then === null ? '' : `At ${then}: `}${words.join(' · ')}`}</span>}
      </Fill>
      <Fill slot="status-end">
        <OverlayMenu />
        <div className={tools.tools} role="group" aria-label="Zoom">
          <button
            type="button"
            aria-label="Zoom out"
            title="Zoom out (-)"
            onClick={() => canvasPort()?.zoomBy(0.8)}
          >
            <IconMinus size={14} stroke={1.5} />
          </button>
          <button
            type="button"
            className={tools.percent}
            aria-label={`Zoom to 100 %, now ${percent} %`}
            title="Zoom to 100 % (0)"
            onClick={() => canvasPort()?.zoomTo(1)}
          >
            {percent}&nbsp;%
          </button>
          <button
            type="button"
            aria-label="Zoom in"
            title="Zoom in (+)"
            onClick={() => canvasPort()?.zoomBy(1.25)}
          >
            <IconPlus size={14} stroke={1.5} />
          </button>
        </div>
        <button type="button" className={classes.fit} onClick={() => canvasPort()?.fit()}>
          Fit <kbd>F</kbd>
        </button>
      </Fill>
    </>
  )
}
