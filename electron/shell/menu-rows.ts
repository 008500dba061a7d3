/** One row of the application menu: a command of the window by its id, or one of the system's own roles. */
export type MenuRow =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly keys?: string }
  | { readonly kind: 'role'; readonly role: SystemRole }
  | { readonly kind: 'separator' }

export type SystemRole =
  | 'quit'
  | 'close'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'minimize'
  | 'togglefullscreen'
  | 'toggleDevTools'

export interface MenuGroup {
  readonly label: string
  readonly rows: readonly MenuRow[]
}

const separator: MenuRow = { kind: 'separator' }

function command(id: string, label: string, keys?: string): MenuRow {
  return keys === undefined ? { kind: 'command', id, label } : { kind: 'command', id, label, keys }
}

function role(name: SystemRole): MenuRow {
  return { kind: 'role', role: name }
}

/**
 * The menu as data. Ids and keys are those of the window's command table, which does the work and handles the
 * keys; a test holds the two together.
 */
export const menuGroups: readonly MenuGroup[] = [
  {
    label: 'File',
    rows: [
      command('engagement.list', 'All Engagements', 'Alt+0'),
      command('engagement.new', 'New Engagement…'),
      separator,
      command('workflow.new', 'New Workflow', 'Alt+N'),
      command('workflow.import', 'Import BPMN Files…', 'CmdOrCtrl+O'),
      separator,
      role('close'),
      role('quit'),
    ],
  },
  {
    label: 'Edit',
    rows: [
      command('map.undo', 'Undo', 'CmdOrCtrl+Z'),
      command('map.redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
      command('map.duplicate', 'Duplicate the Selection', 'CmdOrCtrl+D'),
    ],
  },
  {
    label: 'View',
    rows: [
      command('screen.map', 'Map', 'Alt+1'),
      command('screen.assessment', 'Assessment', 'Alt+2'),
      command('screen.matrix', 'Matrix', 'Alt+3'),
      command('screen.plan', 'Plan', 'Alt+4'),
      command('screen.report', 'Report', 'Alt+5'),
      separator,
      command('palette.open', 'Command Palette…', 'CmdOrCtrl+K'),
      command('search.open', 'Search Every Map…', '/'),
      command('search.next', 'Next Hit', 'F3'),
      command('search.previous', 'Previous Hit', 'Shift+F3'),
      separator,
      command('map.fit', 'Fit the Map into the Window', 'F'),
      command('map.fit-selection', 'Fit the Selection into the Window', 'Shift+F'),
      command('map.zoom-in', 'Zoom In', 'CmdOrCtrl+='),
      command('map.zoom-out', 'Zoom Out', 'CmdOrCtrl+-'),
      command('map.zoom-reset', 'Zoom to 100 %', '0'),
      command('map.tidy', 'Tidy the Layout', 'T'),
      separator,
      command('panel.navigator', 'Workflow List', 'CmdOrCtrl+B'),
      command('panel.inspector', 'Verdict', 'CmdOrCtrl+I'),
      separator,
      command('workshop.toggle', 'Workshop Mode', 'Alt+W'),
      command('playback.toggle', 'Play a Case', 'Alt+P'),
      command('panel.steps', 'Steps Table', 'Alt+T'),
      command('panel.parking', 'Parking Lot', 'Alt+Q'),
      separator,
      command('theme.light', 'Light'),
      command('theme.dark', 'Dark'),
      command('theme.projector', 'Projector'),
      separator,
      role('togglefullscreen'),
    ],
  },
  {
    label: 'Engagement',
    rows: [
      command('workflow.rename', 'Rename the Workflow', 'Shift+F2'),
      command('workflow.delete', 'Delete the Workflow'),
      command('workflow.previous', 'Previous Workflow', 'Alt+PageUp'),
      command('workflow.next', 'Next Workflow', 'Alt+PageDown'),
      separator,
      command('engagement.edit', 'Client, Title and Dates…'),
      command('engagement.catalogue', 'Systems and Departments…', 'Alt+C'),
      command('engagement.rubric', 'Rubric…', 'Alt+R'),
    ],
  },
  {
    label: 'Window',
    rows: [role('minimize')],
  },
  {
    label: 'Help',
    rows: [command('help.keys', 'Keys', '?'), role('toggleDevTools')],
  },
]
