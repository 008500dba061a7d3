import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { assertNever } from '#shared/lib/assert-never.ts'
import { menuGroups } from './menu-rows.ts'
import type { MenuGroup, MenuRow } from './menu-rows.ts'

/** Builds the application menu; choosing a row says its command id to `run`. */
export function showMenu(run: (commandId: string) => void): void {
  const groups = menuGroups.map((group) => groupItem(group, run))
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...groups]))
}

function groupItem({ label, rows }: MenuGroup, run: (commandId: string) => void): MenuItemConstructorOptions {
  return { label, submenu: rows.map((row) => rowItem(row, run)) }
}

function rowItem(row: MenuRow, run: (commandId: string) => void): MenuItemConstructorOptions {
  switch (row.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return { role: row.role }
    case 'command':
      return {
        label: row.label,
        click: () => run(row.id),
        // Shown, not taken: the window handles its keys itself, and knows when they mean typing.
        ...(row.keys !== undefined && { accelerator: row.keys, registerAccelerator: false }),
      }
    default:
      return assertNever(row)
  }
}
