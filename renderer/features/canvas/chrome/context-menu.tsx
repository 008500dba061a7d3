import { Menu } from '@mantine/core'
import { useReactFlow } from '@xyflow/react'
import { memo, useCallback, useMemo, useState } from 'react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import type { Point } from '#shared/model/document.ts'
import { documentPoint } from '../../../state/map/actions/change.ts'
import { selecting } from '../../../state/map/selection.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import type { CanvasEdge, CanvasNode } from '../flow-elements.ts'
import { inWindow } from './in-window.ts'
import { menuItems } from './menu-items.ts'
import { MenuRows } from './menu-rows.tsx'
import type { MenuTarget } from './menu-item.ts'
import classes from './context-menu.module.css'

interface ContextMenuProps {
  readonly opened: Opened | null
  readonly close: () => void
}

interface Opened {
  readonly screen: Point
  readonly target: MenuTarget
}

/** Right click, or the menu key on what has the focus. */
export function useContextMenu() {
  const map = useMap()
  const { screenToFlowPosition } = useReactFlow()
  const [opened, setOpened] = useState<Opened | null>(null)
  const handlers = useMemo(() => {
    const open = (event: MouseEvent | ReactMouseEvent, target: MenuTarget) => {
      event.preventDefault()
      setOpened({ screen: { x: event.clientX, y: event.clientY }, target })
    }
    return {
      onNodeContextMenu: (event: ReactMouseEvent, { id, type }: CanvasNode) => {
        const { selection } = map.store.getState()
        const among = [...selection.nodeIds, ...selection.noteIds].includes(id)
        if (!among) map.select(selecting(type === 'note' ? { noteIds: [id] } : { nodeIds: [id] }))
        open(event, type === 'note' ? { kind: 'note', id } : { kind: 'node', id })
      },
      onEdgeContextMenu: (event: ReactMouseEvent, { id }: CanvasEdge) => {
        map.select(selecting({ edgeIds: [id] }))
        open(event, { kind: 'edge', id })
      },
      onPaneContextMenu: (event: MouseEvent | ReactMouseEvent) => {
        const at = documentPoint(map, screenToFlowPosition({ x: event.clientX, y: event.clientY }))
        open(event, { kind: 'pane', at })
      },
      onLaneMenu: (event: ReactMouseEvent, departmentId: string) => {
        event.stopPropagation()
        map.select(selecting({ laneId: departmentId }))
        open(event, { kind: 'lane', id: departmentId })
      },
      onSelectionContextMenu: (event: ReactMouseEvent, [first]: CanvasNode[]) => {
        if (first !== undefined) open(event, { kind: 'node', id: first.id })
      },
    }
  }, [map, screenToFlowPosition])
  const { onLaneMenu, ...flowHandlers } = handlers
  const close = useCallback(() => setOpened(null), [])
  return { opened, close, handlers: flowHandlers, onLaneMenu }
}

/** Not drawn again with every edit of the map below it, while it is closed. */
export const ContextMenu = memo(function ContextMenu({ opened, close }: ContextMenuProps) {
  const map = useMap()
  useMapState(({ history }) => (opened === null ? null : history.present))
  const groups = opened === null ? [] : menuItems(map, opened.target)
  return (
    <Menu
      opened={groups.length > 0}
      onChange={(open) => !open && close()}
      offset={0}
      middlewares={inWindow}
      returnFocus
    >
      <Menu.Target>
        <span
          className={classes.anchor}
          style={{ left: opened?.screen.x ?? 0, top: opened?.screen.y ?? 0 }}
          aria-hidden="true"
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {groups.map((group, index) => (
          <div key={group[0]?.title ?? index} role="none">
            {index > 0 && <Menu.Divider />}
            <MenuRows entries={group} />
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
})
