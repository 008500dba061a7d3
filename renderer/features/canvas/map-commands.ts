import type { WalkDirection } from '#shared/flow/walk.ts'
import type { NodeKind } from '#shared/model/document.ts'
import { ask, canvasPort } from '../../state/map/canvas-port.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { nothingSelected, selectAll, selecting, sizeOf } from '../../state/map/selection.ts'
import type { Command } from '../../state/command.ts'
import { addKind, addNoteAt, GRID } from '../../state/map/actions/add.ts'
import { deleteSelected, nudge, turnEdge } from '../../state/map/actions/change.ts'
import { tidy } from '../../state/map/actions/tidy.ts'
import { report, say } from './report.ts'
import { walk, walkToEnd, walkToHome } from '../../state/map/actions/walk.ts'

/** Every action of the map, for the one command table. */

const NODE_FIRST = 'Select a node first: click it, or press an arrow key.'
const NO_MAP = 'Open the map of a workflow first.'

const onMap = () => currentMap() !== null && canvasPort() !== null

/** For what changes or walks the drawing: `map` makes its keys work only while the focus is there. */
const onCanvas = () => onMap()

/** Also from the panel at the right, where evidence is clicked. */
function canLetGo(): boolean {
  const map = currentMap()
  return onMap() && map !== null && sizeOf(map.store.getState().selection) > 0
}

/** Said by the palette of what needs a selection. */
function whyNothing(): string | null {
  const map = currentMap()
  if (map === null) return NO_MAP
  return sizeOf(map.store.getState().selection) > 0 || focusedId() !== null ? null : NODE_FIRST
}

function whyNoMap(): string | null {
  return onMap() ? null : NO_MAP
}

/** The node or note that has the keyboard focus. */
function focusedId(): string | null {
  return document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id') ?? null
}

/** A node that has the keyboard focus is what a key is meant for while nothing is selected. */
function takeFocused(open: OpenMap): void {
  const { selection } = open.store.getState()
  const id = focusedId()
  if (id === null || sizeOf(selection) > 0) return
  const isNote = selectDocument(open.store.getState()).notes.some((note) => note.id === id)
  open.select(selecting(isNote ? { noteIds: [id] } : { nodeIds: [id] }))
}

function withMap(run: (map: OpenMap) => void): () => void {
  return () => {
    const map = currentMap()
    if (map !== null) run(map)
  }
}

function addCommand(kind: NodeKind, title: string, key: string): Command {
  return {
    id: `map.add-${kind}`,
    title,
    group: 'Draw',
    keys: [key],
    onDrawing: true,
    when: onCanvas,
    why: whyNoMap,
    run: withMap((map) => {
      takeFocused(map)
      addKind(map, kind)
    }),
  }
}

function map(
  id: string,
  title: string,
  keys: readonly string[],
  run: (open: OpenMap) => void,
  when = onCanvas,
): Command {
  const onDrawing = when !== onMap && when !== canLetGo
  return { id: `map.${id}`, title, group: 'Map', keys, onDrawing, when, why: whyNoMap, run: withMap(run) }
}

/** A command for what is selected, or has the focus; says so when there is neither. */
function mapOn(
  id: string,
  title: string,
  keys: readonly string[],
  run: (open: OpenMap) => void,
  when = onCanvas,
): Command {
  const act = (open: OpenMap) => {
    takeFocused(open)
    if (sizeOf(open.store.getState().selection) > 0) run(open)
    else say(NODE_FIRST)
  }
  return { ...map(id, title, keys, act, when), why: whyNothing }
}

function startConnecting(edgeKind: 'sequence' | 'exception') {
  return (open: OpenMap) => {
    const sourceId = open.store.getState().selection.nodeIds.at(-1)
    if (sourceId !== undefined) ask({ kind: 'connect', sourceId, edgeKind })
    else say(NODE_FIRST)
  }
}

/** X on one selected edge turns it; on a node it starts an exception path. */
function exception(open: OpenMap): void {
  const { edgeIds } = open.store.getState().selection
  const edges = selectDocument(open.store.getState()).edges.filter((edge) => edgeIds.includes(edge.id))
  for (const edge of edges) turnEdge(open, edge.id, edge.kind === 'exception' ? 'sequence' : 'exception')
  if (edges.length === 0) startConnecting('exception')(open)
}

function rename(open: OpenMap): void {
  const { nodeIds, edgeIds, noteIds, laneId } = open.store.getState().selection
  const id = nodeIds.at(-1) ?? noteIds.at(-1) ?? edgeIds.at(-1)
  if (id !== undefined) open.rename(id)
  else if (laneId !== null) ask({ kind: 'rename-lane', departmentId: laneId })
}

function addLane(open: OpenMap): void {
  const { lanes } = selectDocument(open.store.getState())
  ask({ kind: 'add-lane', at: lanes.length })
}

interface Arrow {
  readonly key: string
  readonly walk: WalkDirection
  /** What walking that way leads to. */
  readonly to: string
  readonly side: string
  readonly dx: number
  readonly dy: number
}

const arrows: readonly Arrow[] = [
  { key: 'ArrowRight', walk: 'next', to: 'the next node', side: 'right', dx: 1, dy: 0 },
  { key: 'ArrowLeft', walk: 'previous', to: 'the node before', side: 'left', dx: -1, dy: 0 },
  { key: 'ArrowUp', walk: 'up', to: 'the other way above', side: 'up', dx: 0, dy: -1 },
  { key: 'ArrowDown', walk: 'down', to: 'the other way below', side: 'down', dx: 0, dy: 1 },
]

/** Arrows on a selected lane are about the lane; up and down still lead into it. */
function walks(direction: WalkDirection): () => boolean {
  return () => onCanvas() && (direction === 'up' || direction === 'down' || noLane())
}

function noLane(): boolean {
  return currentMap()?.store.getState().selection.laneId === null
}

const walking: readonly Command[] = arrows.flatMap(({ key, walk: way, to }) => {
  const go = (extend: boolean) => (open: OpenMap) => {
    takeFocused(open)
    walk(open, way, { extend })
  }
  return [
    map(`walk-${way}`, `Go to ${to}`, [key], go(false), walks(way)),
    map(`extend-${way}`, `Select ${to} as well`, [`Shift+${key}`], go(true), walks(way)),
  ]
})

const moving: readonly Command[] = arrows.flatMap(({ key, side, dx, dy }) => {
  const move = (far: number) => (open: OpenMap) => nudge(open, dx * far * GRID, dy * far * GRID)
  const canMove = () => onCanvas() && noLane()
  return [
    mapOn(`nudge-${side}`, `Move the selection ${side}`, [`Alt+${key}`], move(1), canMove),
    mapOn(`nudge-far-${side}`, `Move the selection far ${side}`, [`Alt+Shift+${key}`], move(5), canMove),
  ]
})

export const mapCommands: readonly Command[] = [
  map('undo', 'Undo', ['$mod+z'], (open) => open.undo(), onMap),
  map('redo', 'Redo', ['$mod+Shift+z', '$mod+y'], (open) => open.redo(), onMap),
  addCommand('step', 'Add a step', 'n'),
  addCommand('start', 'Add a start', 's'),
  addCommand('decision', 'Add a decision', 'd'),
  addCommand('parallel', 'Add a parallel split or join', 'p'),
  addCommand('event', 'Add an event', 'v'),
  addCommand('end', 'Add an end', 'e'),
  map('add-note', 'Add a note', ['m'], (open) => addNoteAt(open)),
  map('add-lane', 'Add a lane', ['l'], addLane),
  mapOn('connect', 'Connect to …', ['c'], startConnecting('sequence')),
  mapOn('exception', 'Exception path, or turn an edge into one', ['x'], exception),
  mapOn('rename', 'Rename', ['F2', 'Enter'], rename, renameFits),
  mapOn('delete', 'Delete', ['Delete', 'Backspace'], (open) => deleteSelected(open, false)),
  mapOn('delete-heal', 'Delete and close the gap', ['Shift+Delete', 'Shift+Backspace'], (open) =>
    deleteSelected(open, true),
  ),
  map('select-all', 'Select everything', ['$mod+a'], (open) =>
    open.select(selectAll(selectDocument(open.store.getState()))),
  ),
  map('select-none', 'Select nothing', ['Escape'], (open) => open.select(nothingSelected), canLetGo),
  map('tidy', 'Tidy the layout', ['t'], (open) => void tidy(open).then(report)),
  ...walking,
  map('walk-home', 'Go to where the map begins', ['Home'], (open) => walkToHome(open)),
  map('walk-end', 'Go to the end of the likeliest way', ['End'], (open) => walkToEnd(open)),
  ...moving,
]

/** Enter keeps its meaning on buttons. */
function renameFits(): boolean {
  return onCanvas() && document.activeElement?.closest('button, a, summary') == null
}
