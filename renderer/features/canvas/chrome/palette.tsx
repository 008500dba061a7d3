import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { Fragment, useCallback } from 'react'
import { selectRequest, useCanvas } from '../../../state/map/canvas-port.ts'
import { selectHistory } from '../../../state/map/map-state.ts'
import { selectIsPlaying, usePlayback } from '../../../state/map/playback/playback-store.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { selectWorkshop, useWorkshop } from '../../../state/workshop-store.ts'
import { selectDone, useDoneActions } from '../../../state/undo/done-actions.ts'
import { nextOf } from '../../../state/undo/turn-latest.ts'
import { turnBy } from '../turn-by.ts'
import { rove } from '../../../ui/rove.ts'
import { Tool } from './palette-tool.tsx'
import { roomTools, usualTools } from './palette-tools.tsx'
import classes from './palette.module.css'

/**
 * What can be put on the map, and what can be taken back; not while a case is played, which changes nothing, nor
 * while something is parked, in its place.
 */
export function Palette() {
  const playing = usePlayback(selectIsPlaying)
  const parking = useCanvas((state) => selectRequest(state)?.kind === 'park')
  return playing || parking ? null : <Tools />
}

function Tools() {
  const map = useMap()
  const workshop = useWorkshop(selectWorkshop)
  const groups = workshop ? roomTools : usualTools
  return (
    <div
      className={classes.palette}
      role="toolbar"
      aria-label="Draw"
      data-workshop={workshop}
      data-map-tools="draw"
      onKeyDown={rove}
    >
      {groups.map((tools) => (
        <Fragment key={tools[0]?.name}>
          {tools.map(({ name, word, hint, sign, run }) => (
            <Tool
              key={name}
              name={name}
              word={word}
              hint={hint}
              first={name === groups[0]?.[0]?.name}
              run={() => run(map)}
            >
              {sign}
            </Tool>
          ))}
          <span className={classes.gap} />
        </Fragment>
      ))}
      <TakeBack />
    </div>
  )
}

const signs = {
  undo: <IconArrowBackUp size={18} stroke={1.5} />,
  redo: <IconArrowForwardUp size={18} stroke={1.5} />,
}

function TakeBack() {
  const map = useMap()
  useMapState(selectHistory)
  useDoneActions(selectDone)
  const [undo, redo] = [nextOf(map, 'undo')?.label ?? null, nextOf(map, 'redo')?.label ?? null]
  const back = useCallback(() => void turnBy(map, 'undo'), [map])
  const again = useCallback(() => void turnBy(map, 'redo'), [map])
  return (
    <>
      <Tool
        name={undo === null ? 'Undo' : `Undo: ${undo}`}
        word="Undo"
        hint="Ctrl+Z"
        off={undo === null}
        run={back}
      >
        {signs.undo}
      </Tool>
      <Tool
        name={redo === null ? 'Redo' : `Redo: ${redo}`}
        word="Redo"
        hint="Ctrl+Y"
        off={redo === null}
        run={again}
      >
        {signs.redo}
      </Tool>
    </>
  )
}
