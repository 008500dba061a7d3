import type { Command } from '../../state/command.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { openDialog, selectMapPanel, windowStore } from '../../state/window-store.ts'
import { askHelp } from './help-store.ts'

const onMap = () => currentMap() !== null && canvasPort() !== null
const isShown = () => onMap() && selectMapPanel(windowStore.getState()) === 'outline'

export const outlineCommands: readonly Command[] = [
  {
    id: 'map.paste-steps',
    title: 'Steps from a list or table…',
    group: 'Draw',
    keywords: 'paste import excel csv spreadsheet bullet rows columns',
    when: onMap,
    why: () => (onMap() ? null : 'Open the map of a workflow first.'),
    run: () => openDialog({ kind: 'paste-steps', text: '' }),
  },
  {
    id: 'outline.help',
    title: 'How the outline is written',
    group: 'Map',
    keywords: 'syntax help signs brackets',
    keys: ['F1'],
    whileTyping: true,
    when: isShown,
    why: () => (isShown() ? null : 'Open the outline first: Alt+O.'),
    run: askHelp,
  },
]
