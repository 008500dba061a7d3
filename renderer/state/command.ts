/**
 * One row of the command table: what keys, menus and the key help all read. The shell composes the table
 * (`app/commands/command-table.ts`) from its own rows and those of the features.
 */
export interface Command {
  /** `area.verb`, e.g. `edit.undo`; the Electron menu sends the same id. */
  readonly id: string
  readonly title: string
  /** Heading in the key help. */
  readonly group: 'Window' | 'Engagement' | 'Workflow' | 'Map'
  /** tinykeys bindings: `$mod+z`, `Shift+?`, `f`. The first is the one shown. */
  readonly keys?: readonly string[]
  /** Also while typing in a field. */
  readonly whileTyping?: boolean
  readonly when: () => boolean
  readonly run: () => void | Promise<void>
}
