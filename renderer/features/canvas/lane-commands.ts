import type { Command } from '../../state/command.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { fitLane, growLane, setCollapsed, shiftLane } from '../../state/map/actions/lanes.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { selectDocument } from '../../state/map/map-state.ts'

/** What can be done with lanes. Rows that share a key with the map's apply while a lane is selected. */
export const laneCommands: readonly Command[] = [
  ofLane('lane-collapse', 'Collapse the lane', ['ArrowLeft'], (map, id) => setCollapsed(map, true, id)),
  ofLane('lane-expand', 'Expand the lane', ['ArrowRight'], (map, id) => setCollapsed(map, false, id)),
  ofLane('lane-up', 'Move the lane up', ['Alt+ArrowUp'], (map, id) => shiftLane(map, id, -1)),
  ofLane('lane-down', 'Move the lane down', ['Alt+ArrowDown'], (map, id) => shiftLane(map, id, 1)),
  ofLane('lane-lower', 'Make the lane lower', ['Alt+Shift+ArrowUp'], (map, id) => growLane(map, id, -1)),
  ofLane('lane-higher', 'Make the lane higher', ['Alt+Shift+ArrowDown'], (map, id) => growLane(map, id, 1)),
  ofLane('lane-fit', 'Fit the lane to what lies in it', [], (map, id) => fitLane(map, id)),
  ofAll('lanes-fit', 'Fit all lanes to what lies in them', (map) => fitLane(map)),
  ofAll('lanes-collapse', 'Collapse all lanes', (map) => setCollapsed(map, true)),
  ofAll('lanes-expand', 'Expand all lanes', (map) => setCollapsed(map, false)),
]

function ofLane(
  id: string,
  title: string,
  keys: readonly string[],
  run: (map: OpenMap, departmentId: string) => void,
): Command {
  return {
    id: `map.${id}`,
    title,
    group: 'Arrange',
    keywords: 'swimlane department band',
    keys,
    onDrawing: true,
    when: () => selectedLane() !== null,
    run: () => {
      const [map, lane] = [currentMap(), selectedLane()]
      if (map !== null && lane !== null) run(map, lane)
    },
  }
}

function ofAll(id: string, title: string, run: (map: OpenMap) => void): Command {
  return {
    id: `map.${id}`,
    title,
    group: 'Arrange',
    keywords: 'swimlanes departments bands',
    when: () => lanesOfOpen() > 0,
    run: () => {
      const map = currentMap()
      if (map !== null) run(map)
    },
  }
}

function selectedLane(): string | null {
  return canvasPort() === null ? null : (currentMap()?.store.getState().selection.laneId ?? null)
}

function lanesOfOpen(): number {
  const map = currentMap()
  return map === null || canvasPort() === null ? 0 : selectDocument(map.store.getState()).lanes.length
}
