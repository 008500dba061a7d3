import { ActionIcon } from '@mantine/core'
import { IconLayoutSidebar, IconLayoutSidebarRight, IconPresentation } from '@tabler/icons-react'
import { selectScreen, useRoute } from '../../state/route-store.ts'
import {
  selectMapPanel,
  selectPanels,
  toggleMapPanel,
  togglePanel,
  useWindow,
} from '../../state/window-store.ts'
import { runCommand } from '../commands/command-table.ts'
import { mapPanels } from '../map-panels.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import classes from './top-bar.module.css'

/** Right end of the bar: panels, theme, keys. */
export function HelpMenu() {
  const screen = useRoute(selectScreen)
  return (
    <div className={classes.end}>
      {screen !== null && <PanelToggles withInspector={screen === 'map'} />}
      {screen !== null && <WorkshopButton />}
      <ThemeMenu />
      <button type="button" className={classes.keys} onClick={() => runCommand('help.keys')}>
        Keys <kbd>?</kbd>
      </button>
    </div>
  )
}

function PanelToggles({ withInspector }: { readonly withInspector: boolean }) {
  const panels = useWindow(selectPanels)
  return (
    <>
      <ActionIcon
        aria-label="Workflow list"
        aria-pressed={panels.navigator}
        title="Show or hide the workflow list"
        onClick={() => togglePanel('navigator')}
      >
        <IconLayoutSidebar size={18} stroke={1.5} />
      </ActionIcon>
      {withInspector && <MapPanelToggles />}
      {withInspector && (
        <ActionIcon
          aria-label="Verdict panel"
          aria-pressed={panels.inspector}
          title="Show or hide the verdict"
          onClick={() => togglePanel('inspector')}
        >
          <IconLayoutSidebarRight size={18} stroke={1.5} />
        </ActionIcon>
      )}
    </>
  )
}

function WorkshopButton() {
  return (
    <ActionIcon
      aria-label="Workshop mode"
      title="Workshop mode: large type and few tools, for a projector (Alt+W)"
      onClick={() => runCommand('workshop.toggle')}
    >
      <IconPresentation size={18} stroke={1.5} />
    </ActionIcon>
  )
}

function MapPanelToggles() {
  const open = useWindow(selectMapPanel)
  return mapPanels.map(({ kind, title, icon }) => (
    <ActionIcon
      key={kind}
      aria-label={title}
      aria-pressed={open === kind}
      title={`Show or hide the ${title.toLowerCase()}`}
      onClick={() => toggleMapPanel(kind)}
    >
      {icon}
    </ActionIcon>
  ))
}
