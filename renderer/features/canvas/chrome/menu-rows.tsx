import { Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { inWindow } from './in-window.ts'
import type { MenuEntry, SubMenu } from './menu-item.ts'

/** Items and submenus of a menu, one under the other. */
export function MenuRows({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => {
    if ('items' in entry) return <MenuBehind key={entry.title} menu={entry} />
    const { title, keys, disabled, run } = entry
    return (
      <Menu.Item
        key={title}
        disabled={disabled === true}
        rightSection={keys === undefined ? undefined : <kbd>{keys}</kbd>}
        onClick={run}
      >
        {title}
      </Menu.Item>
    )
  })
}

/** Opens under the pointer, by a tap, and by `→` or `Enter`; `←` goes back. */
function MenuBehind({ menu: { title, items } }: { readonly menu: SubMenu }) {
  const [opened, setOpened] = useState(false)
  const item = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const open = (byKey: boolean) => {
    setOpened(true)
    const first = () => list.current?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')
    if (byKey) setTimeout(() => first()?.focus())
  }
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft') return
    // The focus is never on something that goes: the key would be taken for the map's.
    event.stopPropagation()
    item.current?.focus()
    setOpened(false)
  }
  return (
    <Menu.Sub opened={opened} onChange={setOpened} middlewares={inWindow} floatingStrategy="fixed">
      <Menu.Sub.Target>
        <Menu.Sub.Item ref={item} onClick={(event) => open(event.detail === 0)}>
          {title}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown aria-label={title}>
        <div ref={list} role="none" onKeyDownCapture={back}>
          <MenuRows entries={items} />
        </div>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
