import { ask } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { dropLane, fitLane, growLane, setCollapsed, shiftLane } from '../../../state/map/actions/lanes.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import type { MenuItem } from './menu-item.ts'

/** All that can be done with a lane, without dragging anything. */
export function laneItems(map: OpenMap, id: string): MenuItem[][] {
  const { lanes } = selectDocument(map.store.getState())
  const at = lanes.findIndex((lane) => lane.departmentId === id)
  const closed = lanes[at]?.collapsed === true
  return [
    [
      { title: 'Rename', keys: 'F2', run: () => ask({ kind: 'rename-lane', departmentId: id }) },
      closed
        ? { title: 'Expand', keys: '→', run: () => setCollapsed(map, false, id) }
        : { title: 'Collapse', keys: '←', run: () => setCollapsed(map, true, id) },
      { title: 'Move up', keys: 'Alt+↑', disabled: at === 0, run: () => shiftLane(map, id, -1) },
      {
        title: 'Move down',
        keys: 'Alt+↓',
        disabled: at === lanes.length - 1,
        run: () => shiftLane(map, id, 1),
      },
    ],
    [
      { title: 'Higher', keys: 'Alt+Shift+↓', disabled: closed, run: () => growLane(map, id, 1) },
      { title: 'Lower', keys: 'Alt+Shift+↑', disabled: closed, run: () => growLane(map, id, -1) },
      { title: 'Fit to content', disabled: closed, run: () => fitLane(map, id) },
    ],
    [
      { title: 'Add lane above …', run: () => ask({ kind: 'add-lane', at }) },
      { title: 'Add lane below …', run: () => ask({ kind: 'add-lane', at: at + 1 }) },
      { title: 'Remove lane, keep its steps', run: () => dropLane(map, id) },
    ],
    lanes.length < 2
      ? []
      : [
          { title: 'Fit all lanes', run: () => fitLane(map) },
          { title: 'Collapse all lanes', run: () => setCollapsed(map, true) },
          { title: 'Expand all lanes', run: () => setCollapsed(map, false) },
        ],
  ].filter((group) => group.length > 0)
}
