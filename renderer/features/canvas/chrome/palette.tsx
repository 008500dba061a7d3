import { Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLayoutRows,
  IconNote,
  IconSparkles,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NodeKind } from '#shared/model/document.ts'
import { redoLabel, undoLabel } from '../../../state/map/history.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import { selectDocument, selectHistory } from '../../../state/map/map-state.ts'
import { selectIsPlaying, usePlayback } from '../../../state/map/playback/playback-store.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { addKind, addNoteAt } from '../../../state/map/actions/add.ts'
import { tidy } from '../../../state/map/actions/tidy.ts'
import { rove } from '../../../ui/rove.ts'
import { report } from '../report.ts'
import { KindSign } from './kind-sign.tsx'
import classes from './palette.module.css'

const kinds: readonly (readonly [NodeKind, string, string])[] = [
  ['start', 'Start', 'S'],
  ['step', 'Step', 'N'],
  ['decision', 'Decision', 'D'],
  ['parallel', 'Parallel', 'P'],
  ['event', 'Event', 'V'],
  ['end', 'End', 'E'],
]

/** What can be put on the map, and what can be taken back; not while a case is played, which changes nothing. */
export function Palette() {
  return usePlayback(selectIsPlaying) ? null : <Tools />
}

function Tools() {
  const map = useMap()
  const history = useMapState(selectHistory)
  const [undo, redo] = [undoLabel(history), redoLabel(history)]
  return (
    <div className={classes.palette} role="toolbar" aria-label="Draw" onKeyDown={rove}>
      {kinds.map(([kind, name, key], index) => (
        <Tool
          key={kind}
          name={`Add ${name.toLowerCase()}`}
          hint={key}
          first={index === 0}
          run={() => addKind(map, kind)}
        >
          <KindSign kind={kind} />
        </Tool>
      ))}
      <span className={classes.gap} />
      <Tool name="Add lane" hint="L" run={() => ask({ kind: 'add-lane', at: laneCount(map) })}>
        <IconLayoutRows size={18} stroke={1.5} />
      </Tool>
      <Tool name="Add note" hint="M" run={() => addNoteAt(map)}>
        <IconNote size={18} stroke={1.5} />
      </Tool>
      <Tool name="Tidy the layout" hint="T" run={() => void tidy(map).then(report)}>
        <IconSparkles size={18} stroke={1.5} />
      </Tool>
      <span className={classes.gap} />
      <Tool name={undo === null ? 'Undo' : `Undo: ${undo}`} hint="Ctrl+Z" off={undo === null} run={map.undo}>
        <IconArrowBackUp size={18} stroke={1.5} />
      </Tool>
      <Tool name={redo === null ? 'Redo' : `Redo: ${redo}`} hint="Ctrl+Y" off={redo === null} run={map.redo}>
        <IconArrowForwardUp size={18} stroke={1.5} />
      </Tool>
    </div>
  )
}

function laneCount(map: ReturnType<typeof useMap>): number {
  return selectDocument(map.store.getState()).lanes.length
}

interface ToolProps {
  readonly name: string
  readonly hint: string
  readonly first?: boolean
  readonly off?: boolean
  readonly run: () => void
  readonly children: ReactNode
}

function Tool({ name, hint, first = false, off = false, run, children }: ToolProps) {
  return (
    <Tooltip label={`${name} · ${hint}`}>
      <button
        type="button"
        className={classes.tool}
        aria-label={name}
        aria-disabled={off}
        tabIndex={first ? 0 : -1}
        onClick={() => !off && run()}
      >
        {children}
        <span className={classes.key} aria-hidden="true">
          {hint.length === 1 ? hint : ''}
        </span>
      </button>
    </Tooltip>
  )
}
