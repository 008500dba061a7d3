import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { currentMap } from '../../state/map/map-session.ts'
import {
  selectApart,
  selectMapPanel,
  showMapPanel,
  useWindow,
  windowStore,
} from '../../state/window-store.ts'
import { mapPanels } from '../map-panels.tsx'
import classes from './map-panel.module.css'

/** A panel that was asked for has the keyboard at once; one that was closed gives it back to the map. */
function moveFocus(content: HTMLElement | null): void {
  if (content !== null) content.querySelector<HTMLElement>('[data-panel-focus]')?.focus()
  else if (document.activeElement === document.body) canvasPort()?.focus(null)
}

/**
 * With the coming and going of a room nobody asked for a panel: the keyboard stays where it was on the map, else it is
 * back on what is selected there. What was typed in a panel that stays is still there.
 */
function keepFocus(content: HTMLElement | null): void {
  const { activeElement } = document
  if (activeElement !== document.body && content?.contains(activeElement) !== true) return
  const [only, ...more] = currentMap()?.store.getState().selection.nodeIds ?? []
  canvasPort()?.focus(only !== undefined && more.length === 0 ? only : null)
}

/** Whichever panel is open at a side of the map, under its title. */
export function MapPanel({ place }: { readonly place: 'beside' | 'below' }) {
  const open = useWindow(selectMapPanel)
  const apart = useWindow(selectApart)
  const content = useRef<HTMLDivElement>(null)
  const before = useRef({ open, apart })
  useEffect(() => {
    const isAwaited = content.current !== null && windowStore.getState().awaited === open
    if (!isAwaited && apart !== before.current.apart) keepFocus(content.current)
    else if (open !== before.current.open || isAwaited) moveFocus(content.current)
    if (isAwaited) windowStore.setState({ awaited: null })
    before.current = { open, apart }
  }, [open, apart])
  const panel = mapPanels.find((each) => each.kind === open && each.place === place)
  if (panel === undefined) return null
  return (
    <aside className={classes.panel} data-place={place} aria-label={panel.title}>
      <header className={classes.head}>
        <h2>{panel.title}</h2>
        <CloseButton
          aria-label={`Close the ${panel.title.toLowerCase()}`}
          onClick={() => showMapPanel(null)}
        />
      </header>
      <div ref={content} className={classes.content}>
        {panel.content}
      </div>
    </aside>
  )
}
