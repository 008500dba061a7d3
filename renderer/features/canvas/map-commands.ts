import type { Command } from '../../state/command.ts'
import { ask } from '../../state/map/canvas-port.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import type { Direction } from '../../state/map/history.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { nextOf } from '../../state/undo/turn-latest.ts'
import { isUnderWay } from '../../state/undo/under-way.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { nothingSelected, selectAll } from '../../state/map/selection.ts'
import { deleteSelected } from '../../state/map/actions/change.ts'
import { canLetGo, map, mapOn, onCanvas, onMap } from './commands/command-kit.ts'
import { turnBy } from './turn-by.ts'
import { drawCommands } from './commands/draw-commands.ts'
import { walkCommands } from './commands/walk-commands.ts'

function rename(open: OpenMap): void {
  const { nodeIds, edgeIds, noteIds, laneId } = open.store.getState().selection
  const id = nodeIds.at(-1) ?? noteIds.at(-1) ?? edgeIds.at(-1)
  if (id !== undefined) open.rename(id)
  else if (laneId !== null) ask({ kind: 'rename-lane', departmentId: laneId })
}

/** Also where no map is on screen, for what was done to the engagement: the last workflow was deleted. */
function undoing(id: Direction, title: string, keys: readonly string[]): Command {
  const row = map(id, title, keys, () => {}, onMap)
  const when = () => onMap() || isUnderWay() || nextOf(currentMap(), id)?.kind === 'action'
  return {
    ...row,
    when,
    why: () => (when() ? null : (row.why?.() ?? null)),
    run: () => turnBy(currentMap(), id),
  }
}

/** Every action of the map, for the one command table. */
export const mapCommands: readonly Command[] = [
  undoing('undo', 'Undo', ['$mod+z']),
  undoing('redo', 'Redo', ['$mod+Shift+z', '$mod+y']),
  ...drawCommands,
  mapOn('rename', 'Rename', ['F2', 'Enter'], rename, renameFits),
  mapOn('delete', 'Delete', ['Delete', 'Backspace'], (open) => deleteSelected(open, false)),
  mapOn('delete-heal', 'Delete and close the gap', ['Shift+Delete', 'Shift+Backspace'], (open) =>
    deleteSelected(open, true),
  ),
  map('select-all', 'Select everything', ['$mod+a'], (open) =>
    open.select(selectAll(selectDocument(open.store.getState()))),
  ),
  ...walkCommands,
  // After what leads back from an edge, by the same key.
  map('select-none', 'Select nothing', ['Escape'], (open) => open.select(nothingSelected), canLetGo),
]

/** Enter keeps its meaning on buttons; the name of the lane that is selected is one, too, and is what is meant. */
function renameFits(): boolean {
  const button = document.activeElement?.closest('button, a, summary') ?? null
  return onCanvas() && (button === null || button.matches('[data-lane-name][aria-pressed="true"]'))
}
