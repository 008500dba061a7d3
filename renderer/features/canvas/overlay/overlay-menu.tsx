import { Menu } from '@mantine/core'
import { IconCheck, IconStack2 } from '@tabler/icons-react'
import { overlayKinds, selectOverlay, toggleOverlay, useOverlay } from '../../../state/map/overlay-store.ts'
import { overlayTitles } from './overlay-info.ts'
import classes from './overlay-menu.module.css'

/** In the status bar: what of the analysis to draw on the map. */
export function OverlayMenu() {
  const shown = useOverlay(selectOverlay)
  return (
    <Menu position="top-end" width={360}>
      <Menu.Target>
        <button type="button" className={classes.open} title="Draw the analysis on the map">
          <IconStack2 size={14} stroke={1.5} aria-hidden="true" /> Overlay
          {shown !== null && <span className={classes.on}>on</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {overlayKinds.map((kind) => (
          <Menu.CheckboxItem
            key={kind}
            checked={kind === shown}
            checkIcon={<IconCheck size={14} />}
            closeMenuOnClick
            onChange={() => toggleOverlay(kind)}
          >
            {overlayTitles[kind]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
