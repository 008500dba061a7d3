import { CloseButton } from '@mantine/core'
import { selectMapPanel, showMapPanel, useWindow } from '../../state/window-store.ts'
import { mapPanels } from '../map-panels.tsx'
import classes from './map-panel.module.css'

/** Whichever panel is open beside the map, under its title. */
export function MapPanel() {
  const open = useWindow(selectMapPanel)
  const panel = mapPanels.find(({ kind }) => kind === open)
  if (panel === undefined) return null
  return (
    <aside className={classes.panel} aria-label={panel.title}>
      <header className={classes.head}>
        <h2>{panel.title}</h2>
        <CloseButton
          aria-label={`Close the ${panel.title.toLowerCase()}`}
          onClick={() => showMapPanel(null)}
        />
      </header>
      <div className={classes.content}>{panel.content}</div>
    </aside>
  )
}
