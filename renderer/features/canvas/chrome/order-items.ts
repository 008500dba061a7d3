import { tidy, tidyAll, tidyNodes } from '../../../state/map/actions/tidy.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { report } from '../report.ts'
import { wrapToWindow } from '../wrap.ts'
import type { MenuItem } from './menu-item.ts'

/** What can be lined up and laid out of what is selected. */
export function selectionOrderItems(map: OpenMap): MenuItem[] {
  const { nodeIds } = map.store.getState().selection
  const placed = selectDocument(map.store.getState()).nodes.filter(
    (node) => node.placed === true && nodeIds.includes(node.id),
  )
  const ids = placed.map(({ id }) => id)
  return [
    { title: 'Arrange …', keys: 'A', run: () => ask({ kind: 'arrange' }) },
    ...(ids.length > 0
      ? [
          {
            title: ids.length === 1 ? 'Let Baton place it again' : 'Let Baton place them again',
            run: () => void tidyNodes(map, ids, 'Let Baton place it').then(report),
          },
        ]
      : []),
  ]
}

/** What can be laid out of the whole map. */
export function mapOrderItems(map: OpenMap): MenuItem[] {
  return [
    { title: 'Tidy the layout', keys: 'T', run: () => void tidy(map).then(report) },
    {
      title: 'Tidy everything, also what was placed by hand',
      keys: 'Shift+T',
      run: () => void tidyAll(map).then(report),
    },
    { title: 'Wrap the flow into rows', run: () => wrapToWindow(map) },
    { title: 'Arrange and wrap …', keys: 'A', run: () => ask({ kind: 'arrange' }) },
  ]
}
