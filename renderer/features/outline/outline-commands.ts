import type { Command } from '../../state/command.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { openDialog } from '../../state/window-store.ts'

const onMap = () => currentMap() !== null && canvasPort() !== null

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
]
