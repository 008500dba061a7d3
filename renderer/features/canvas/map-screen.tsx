import { ReactFlowProvider } from '@xyflow/react'
import { memo, useEffect } from 'react'
import type { ReactNode } from 'react'
import type { OpenMap } from '../../state/map/create-map.ts'
import {
  closeMap,
  openMapOf,
  reloadMap,
  selectOpenFailure,
  selectShownMap,
  useSession,
} from '../../state/map/map-session.ts'
import { MapContext } from '../../state/map/use-map.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Fill } from '../../ui/slots.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { Button } from '@mantine/core'
import { Beside } from './beside.tsx'
import { EmptyMap } from './chrome/empty-map.tsx'
import { MapStatus } from './chrome/map-status.tsx'
import { Palette } from './chrome/palette.tsx'
import { Requests } from './chrome/requests.tsx'
import { SaveBanner } from './chrome/save-banner.tsx'
import { OverlayLegend } from './overlay/overlay-legend.tsx'
import { PickingBar } from './touch/picking-bar.tsx'
import { MapCanvas } from './map-canvas.tsx'
import classes from './map-screen.module.css'

interface Props {
  readonly workflowId: string
  /** Stands at the left of the drawing; it may use the open map through `useMap`. */
  readonly panel?: ReactNode
  /** Stands at the foot of the drawing, which makes way for it; it may use the open map through `useMap`. */
  readonly foot?: ReactNode
  /** Stands under the drawing; it may use the open map through `useMap`. */
  readonly below?: ReactNode
  /** Shown in the panel at the right; it may use the open map through `useMap`. */
  readonly inspector?: ReactNode
  /** Lies over the drawing; it may use the open map through `useMap`. */
  readonly over?: ReactNode
}

/** One workflow as a drawing, with its live verdict beside it. Each save moves the list around it, and not what is here. */
export const MapScreen = memo(function MapScreen({ workflowId, panel, foot, below, inspector, over }: Props) {
  const map = useSession(selectShownMap)
  const failure = useSession(selectOpenFailure)
  useEffect(() => {
    void openMapOf(workflowId)
    return () => closeMap(workflowId)
  }, [workflowId])
  if (failure !== null) {
    return (
      <EmptyState
        title="This map could not be opened"
        actions={<Button onClick={() => void reloadMap(workflowId)}>Try again</Button>}
      >
        <p>{failure.message}</p>
      </EmptyState>
    )
  }
  if (map === null || map.store.getState().workflowId !== workflowId)
    return <Waiting what="Opening the map …" />
  return (
    <OpenMapView
      key={workflowId}
      map={map}
      panel={panel}
      foot={foot}
      below={below}
      inspector={inspector}
      over={over}
    />
  )
})

interface OpenProps extends Pick<Props, 'panel' | 'foot' | 'below' | 'inspector' | 'over'> {
  readonly map: OpenMap
}

function OpenMapView({ map, panel, foot, below, inspector, over }: OpenProps) {
  const { readOnly } = map
  return (
    <MapContext value={map}>
      <ReactFlowProvider>
        <div className={classes.screen}>
          <Beside>{panel}</Beside>
          <div className={classes.column}>
            <SaveBanner />
            <div className={classes.drawing} data-read-only={readOnly}>
              <MapCanvas />
              <OverlayLegend />
              {!readOnly && <DrawingTools />}
              {over}
              <PickingBar />
              <Requests />
              <MapStatus />
            </div>
            {foot}
            <Beside>{below}</Beside>
          </div>
        </div>
        <Fill slot="inspector">
          <fieldset className={classes.inspector} disabled={readOnly}>
            <Beside>{inspector}</Beside>
          </fieldset>
        </Fill>
      </ReactFlowProvider>
    </MapContext>
  )
}

/** What lies over a map that can be drawn on. */
function DrawingTools() {
  return (
    <>
      <EmptyMap />
      <Palette />
    </>
  )
}
