/** Areas of the key help and of the command palette, in their order there. */
export const commandGroups = [
  'Search',
  'Draw',
  'Map',
  'Select',
  'Arrange',
  'Workshop',
  'View',
  'Workflow',
  'Engagement',
  'Window',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/**
 * One row of the command table: what keys, menus, the palette and the key help all read. The shell composes the
 * table (`app/commands/command-table.ts`) from its own rows and those of the features.
 */
export interface Command {
  /** `area.verb`, e.g. `edit.undo`; the Electron menu sends the same id. */
  readonly id: string
  /** `…` at its end where it asks for more before it does anything. */
  readonly title: string
  readonly group: CommandGroup
  /** Other words people look for it by in the palette: `redo again`. */
  readonly keywords?: string
  /** tinykeys bindings: `$mod+z`, `Shift+?`, `f`. The first is the one shown. */
  readonly keys?: readonly string[]
  /** Its keys also work while typing in a field. */
  readonly whileTyping?: boolean
  /** Its keys work only while the focus is on the drawing, or nowhere, so that nobody draws by accident. */
  readonly onDrawing?: boolean
  /** The browser raises an event of its own for the keys (copy, cut, paste), so they are left to it. */
  readonly native?: boolean
  /** Whether it belongs here. Ask the state, not the focus: menus and the palette ask it too. */
  readonly when: () => boolean
  /** A further key of a row beside it, which tells of it: key help and palette leave it out. */
  readonly unlisted?: boolean
  /**
   * Why it can do nothing now, and what to do about it, in a sentence; null when it can. The palette shows the
   * command with it instead of leaving it out.
   */
  readonly why?: () => string | null
  readonly run: () => void | Promise<void>
}
