import type { Command } from '../../state/command.ts'
import { onMap, whyNothing, withMap } from './commands/command-kit.ts'
import { copyByCommand, duplicate, pasteByCommand } from './clipboard.ts'

const shared = { group: 'Select', onDrawing: true, when: onMap } as const

/** The browser raises events for the first three keys, which `useClipboard` answers. */
export const clipboardCommands: readonly Command[] = [
  {
    ...shared,
    id: 'map.copy',
    title: 'Copy',
    keys: ['$mod+c'],
    native: true,
    why: whyNothing,
    run: withMap((map) => copyByCommand(map, 'copy')),
  },
  {
    ...shared,
    id: 'map.cut',
    title: 'Cut',
    keys: ['$mod+x'],
    native: true,
    why: whyNothing,
    run: withMap((map) => copyByCommand(map, 'cut')),
  },
  {
    ...shared,
    id: 'map.paste',
    title: 'Paste',
    keys: ['$mod+v'],
    native: true,
    run: withMap((map) => void pasteByCommand(map, {})),
  },
  {
    ...shared,
    id: 'map.duplicate',
    title: 'Duplicate',
    keywords: 'copy again repeat',
    keys: ['$mod+d'],
    why: whyNothing,
    run: withMap(duplicate),
  },
  {
    ...shared,
    id: 'map.paste-after',
    title: 'Paste and connect from the selected node',
    keywords: 'append follow next',
    why: whyNothing,
    run: withMap((map) => {
      const after = map.store.getState().selection.nodeIds.at(-1)
      void pasteByCommand(map, after === undefined ? {} : { after })
    }),
  },
]
