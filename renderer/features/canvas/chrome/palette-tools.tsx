import { IconLayoutRows, IconNote, IconParking, IconSparkles } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NodeKind } from '#shared/model/document.ts'
import { addKind, addNoteAt } from '../../../state/map/actions/add.ts'
import { tidy } from '../../../state/map/actions/tidy.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { subjectOf } from '../../../state/map/subject.ts'
import { addLane, exception } from '../commands/draw-commands.ts'
import { report } from '../report.ts'
import { KindSign } from './kind-sign.tsx'
import { WaySign } from './way-sign.tsx'

interface PaletteTool {
  readonly name: string
  readonly word: string
  readonly hint: string
  readonly sign: ReactNode
  readonly run: (map: OpenMap) => void
}

function add(kind: NodeKind, word: string, hint: string): PaletteTool {
  const name = `Add ${word.toLowerCase()}`
  return { name, word, hint, sign: <KindSign kind={kind} />, run: (map) => addKind(map, kind) }
}

const start = add('start', 'Start', 'S')
const step = add('step', 'Step', 'N')
const decision = add('decision', 'Decision', 'D')
const parallel = add('parallel', 'Parallel', 'P')
const event = add('event', 'Event', 'V')
const end = add('end', 'End', 'E')

const exceptionPath: PaletteTool = {
  name: 'Exception path from what is selected',
  word: 'Exception',
  hint: 'X',
  sign: <WaySign exception />,
  run: exception,
}
const lane: PaletteTool = {
  name: 'Add a department’s lane',
  word: 'Department',
  hint: 'L',
  sign: <IconLayoutRows size={18} stroke={1.5} />,
  run: addLane,
}
const note: PaletteTool = {
  name: 'Add note',
  word: 'Note',
  hint: 'M',
  sign: <IconNote size={18} stroke={1.5} />,
  run: addNoteAt,
}
const tidyUp: PaletteTool = {
  name: 'Tidy the layout',
  word: 'Tidy',
  hint: 'T',
  sign: <IconSparkles size={18} stroke={1.5} />,
  run: (map) => void tidy(map).then(report),
}
const park: PaletteTool = {
  name: 'Park a question, decision or idea',
  word: 'Park',
  hint: 'Q',
  sign: <IconParking size={18} stroke={1.5} />,
  run: (map) => ask({ kind: 'park', about: subjectOf(map) }),
}

/** What is drawn, then what goes with it. */
type ToolGroups = readonly (readonly PaletteTool[])[]

export const usualTools: ToolGroups = [
  [start, step, decision, parallel, event, end],
  [lane, note, tidyUp],
]

/** What a room can follow; everything else has its key all the same. */
export const roomTools: ToolGroups = [
  [step, decision, event, exceptionPath, end],
  [lane, note, park],
]
