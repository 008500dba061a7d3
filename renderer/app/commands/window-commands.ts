import type { Command } from '../../state/command.ts'
import { chooseTheme } from '../../state/theme-store.ts'
import type { ThemeChoice } from '../../state/theme-store.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { routeStore, selectScreen } from '../../state/route-store.ts'
import { awaitMapPanel, openDialog, toggleMapPanel, togglePanel } from '../../state/window-store.ts'
import { mapPanels } from '../map-panels.tsx'
import { inEngagement, whyNoEngagement } from './engagement-commands.ts'
import { whyNoMap } from './workflow-commands.ts'

const themeTitles: Readonly<Record<ThemeChoice, string>> = {
  system: 'Theme: as the system',
  light: 'Theme: light',
  dark: 'Theme: dark',
  projector: 'Theme: projector',
}

function themeCommand(choice: ThemeChoice): Command {
  return {
    id: `theme.${choice}`,
    title: themeTitles[choice],
    group: 'Window',
    when: () => true,
    run: () => chooseTheme(choice),
  }
}

const mapPanelCommands: readonly Command[] = mapPanels.map(({ kind, title, key }) => ({
  id: `panel.${kind}`,
  title: `Show or hide the ${title.toLowerCase()}`,
  group: 'Window',
  keys: [key],
  whileTyping: true,
  when: onMapScreen,
  why: () => (onMapScreen() ? null : whyNoMap()),
  run: () => (currentMap() === null ? awaitMapPanel(kind) : toggleMapPanel(kind)),
}))

/** A map is shown or on its way, also where the address does not say yet which. */
function onMapScreen(): boolean {
  return selectScreen(routeStore.getState()) === 'map'
}

export const windowCommands: readonly Command[] = [
  {
    id: 'panel.navigator',
    title: 'Show or hide the workflow list',
    group: 'Window',
    keys: ['$mod+b'],
    when: inEngagement,
    why: whyNoEngagement,
    run: () => togglePanel('navigator'),
  },
  {
    id: 'panel.inspector',
    title: 'Show or hide the verdict',
    group: 'Window',
    keys: ['$mod+i'],
    when: inEngagement,
    why: whyNoEngagement,
    run: () => togglePanel('inspector'),
  },
  ...mapPanelCommands,
  themeCommand('system'),
  themeCommand('light'),
  themeCommand('dark'),
  themeCommand('projector'),
  {
    id: 'help.keys',
    title: 'Keys',
    group: 'Window',
    keys: ['[Shift]+?'],
    when: () => true,
    run: () => openDialog({ kind: 'keys' }),
  },
]
