import type { Command } from '../../../state/command.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { currentMap } from '../../../state/map/map-session.ts'
import { selecting, sizeOf } from '../../../state/map/selection.ts'
import { say } from '../report.ts'

/** What the rows of the map's commands are made with. */

export const NODE_FIRST = 'Select a node first: click it, or press an arrow key.'
const NO_MAP = 'Open the map of a workflow first.'

export const onMap = () => currentMap() !== null && canvasPort() !== null

/** For what changes or walks the drawing: `map` makes its keys work only while the focus is there. */
export const onCanvas = () => onMap()

/** Also from the panel at the right, where evidence is clicked. */
export function canLetGo(): boolean {
  const map = currentMap()
  return onMap() && map !== null && sizeOf(map.store.getState().selection) > 0
}

/** Said by the palette of what needs a selection. */
export function whyNothing(): string | null {
  const map = currentMap()
  if (map === null) return NO_MAP
  return sizeOf(map.store.getState().selection) > 0 || focusedId() !== null ? null : NODE_FIRST
}

export function whyNoMap(): string | null {
  return onMap() ? null : NO_MAP
}

/** The node or note that has the keyboard focus. */
function focusedId(): string | null {
  return document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id') ?? null
}

/** A node that has the keyboard focus is what a key is meant for while nothing is selected. */
export function takeFocused(open: OpenMap): void {
  const { selection } = open.store.getState()
  const id = focusedId()
  if (id === null || sizeOf(selection) > 0) return
  const isNote = selectDocument(open.store.getState()).notes.some((note) => note.id === id)
  open.select(selecting(isNote ? { noteIds: [id] } : { nodeIds: [id] }))
}

export function withMap(run: (map: OpenMap) => void): () => void {
  return () => {
    const map = currentMap()
    if (map !== null) run(map)
  }
}

export function map(
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
export function mapOn(
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
