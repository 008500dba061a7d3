import { Menu } from '@mantine/core'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Point, Size } from '#shared/model/document.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { roomForMap } from '../view-for.ts'
import { arrangeGroups } from './arrange-rows.ts'
import { inWindow } from './in-window.ts'
import type { ArrangeGroup } from './arrange-rows.ts'
import classes from './arrange-menu.module.css'

interface Props {
  readonly onClose: () => void
}

/** Lines up, spreads and lays out what is selected: by arrow keys, by one letter, or by pointer. */
export function ArrangeMenu({ onClose }: Props) {
  const map = useMap()
  const { place, room } = usePlace()
  const [screen] = useState(place)
  const groups = arrangeGroups(map, room())
  const first = groups.flatMap(({ rows }) => rows).find(({ disabled }) => !disabled)?.key
  const close = () => {
    onClose()
    canvasPort()?.focus(map.store.getState().selection.nodeIds.at(-1) ?? null)
  }
  return (
    <Menu
      opened
      onChange={(open) => !open && close()}
      closeOnEscape={false}
      offset={0}
      position="bottom-start"
      width={264}
      middlewares={inWindow}
    >
      <Menu.Target>
        <span className={classes.anchor} style={{ left: screen.x, top: screen.y }} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown
        className={classes.menu}
        aria-label="Arrange"
        onKeyDown={(event) => byKey(event, groups, close)}
      >
        {groups.map((group) => (
          <Group key={group.title} group={group} first={first} close={close} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface GroupProps {
  readonly group: ArrangeGroup
  /** The row that has the focus first. */
  readonly first: string | undefined
  readonly close: () => void
}

function Group({ group, first, close }: GroupProps) {
  return (
    <div role="group" aria-label={group.title}>
      <Menu.Label aria-hidden="true">{group.title}</Menu.Label>
      {group.rows.map(({ title, key, icon: Sign, disabled, run }) => (
        <Menu.Item
          key={key}
          disabled={disabled}
          leftSection={<Sign size={16} stroke={1.5} />}
          rightSection={<kbd>{key}</kbd>}
          aria-keyshortcuts={key}
          data-autofocus={key === first || undefined}
          onClick={() => {
            close()
            run()
          }}
        >
          {title}
        </Menu.Item>
      ))}
    </div>
  )
}

/** A letter takes its row. Escape ends here: further on it would also let go of what is selected. */
function byKey(event: KeyboardEvent, groups: readonly ArrangeGroup[], close: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    return close()
  }
  const row = groups.flatMap(({ rows }) => rows).find(({ key }) => key === event.key.toUpperCase())
  if (row === undefined || row.disabled) return
  event.preventDefault()
  event.stopPropagation()
  close()
  row.run()
}

/** Under what is selected, or in the middle of the drawing; and the room that the drawing has. */
function usePlace() {
  const map = useMap()
  const { getNodesBounds, flowToScreenPosition } = useReactFlow()
  const store = useStoreApi()
  const place = (): Point => {
    const { nodeIds } = map.store.getState().selection
    const { width, height, domNode } = store.getState()
    const canvas = domNode?.getBoundingClientRect() ?? { x: 0, y: 0 }
    if (nodeIds.length === 0) return { x: canvas.x + width / 2 - 132, y: canvas.y + height / 4 }
    const bounds = getNodesBounds([...nodeIds])
    const { x, y } = flowToScreenPosition({ x: bounds.x, y: bounds.y + bounds.height })
    return {
      x: Math.min(Math.max(x, canvas.x + 8), canvas.x + width - 280),
      y: Math.min(Math.max(y + 8, canvas.y + 8), canvas.y + height - 8),
    }
  }
  const room = (): Size => roomForMap(store.getState())
  return { place, room }
}
