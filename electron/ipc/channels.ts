/** Every channel between window and main process. */
export const channels = {
  /** invoke: (method name, input) → Result */
  call: 'baton:call',
  /** send to the window: a WorkbenchEvent */
  event: 'baton:event',
  /** send to the window: a command id of the application menu */
  command: 'baton:command',
} as const
