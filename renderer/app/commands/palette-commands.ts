import type { Command } from '../../state/command.ts'
import { openPalette } from '../palette/palette-store.ts'

/** `all` hands over the table these rows are part of. */
export function paletteCommands(all: () => readonly Command[]): readonly Command[] {
  return [
    {
      id: 'palette.open',
      title: 'Command palette…',
      group: 'Window',
      keywords: 'find action everything',
      keys: ['$mod+k'],
      whileTyping: true,
      when: () => true,
      run: () => openPalette(all(), 'actions'),
    },
  ]
}
