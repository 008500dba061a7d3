// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { menuGroups } from '../../electron/shell/menu-rows.ts'
import { commandTable } from '../../renderer/app/commands/command-table.ts'

const rows = menuGroups.flatMap((group) => group.rows)
const commands = rows.filter((row) => row.kind === 'command')

test.each(commands.map((row) => [row.id, row] as const))('the menu’s %s is a command of the window', (id) => {
  expect(commandTable.map((command) => command.id)).toContain(id)
})

test.each(commands.filter((row) => row.keys !== undefined).map((row) => [row.id, row.keys] as const))(
  'the key shown for %s is one the window handles',
  (id, keys) => {
    const handled = commandTable.find((command) => command.id === id)?.keys ?? []
    expect(handled.map(asMenuKeys)).toContain(keys)
  },
)

/** tinykeys' spelling in Electron's: `$mod+Shift+z` → `CmdOrCtrl+Shift+Z`, `Alt+KeyN` → `Alt+N`. */
function asMenuKeys(binding: string): string {
  return binding
    .replace('$mod', 'CmdOrCtrl')
    .replace('[Shift]+', '')
    .split('+')
    .map((part) => part.replace(/^(Key|Digit)/, ''))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}
