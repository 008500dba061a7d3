import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconLayoutSidebar, IconLayoutSidebarRight, IconSunHigh } from '@tabler/icons-react'
import { chooseTheme, selectChoice, themeChoices, useTheme } from '../../state/theme-store.ts'
import type { ThemeChoice } from '../../state/theme-store.ts'
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
import classes from './top-bar.module.css'

const names: Readonly<Record<ThemeChoice, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  projector: 'Projector',
}

function choiceOf(value: string): ThemeChoice {
  return themeChoices.find((choice) => choice === value) ?? 'system'
}

/** Right end of the bar: panels, theme, keys. */
export function HelpMenu() {
  const screen = useRoute(selectScreen)
  return (
    <div className={classes.end}>
      {screen !== null && <PanelToggles withInspector={screen === 'map'} />}
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

function ThemeMenu() {
  const current = useTheme(selectChoice)
  return (
    <Menu width={180} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="Theme" title="Theme">
          <IconSunHigh size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={current} onChange={(value) => chooseTheme(choiceOf(value))}>
          {themeChoices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} checkIcon={<IconCheck size={14} />} closeMenuOnClick>
              {names[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
