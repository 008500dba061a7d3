import { clipboardCommands } from '../../features/canvas/clipboard-commands.ts'
import { laneCommands } from '../../features/canvas/lane-commands.ts'
import { compareCommands } from '../../features/compare/compare-commands.ts'
import { mapCommands } from '../../features/canvas/map-commands.ts'
import { tapCommands } from '../../features/canvas/touch/tap-commands.ts'
import { orderCommands } from '../../features/canvas/order-commands.ts'
import { overlayCommands } from '../../features/canvas/overlay-commands.ts'
import { viewCommands } from '../../features/canvas/view-commands.ts'
import { historyCommands } from '../../features/history/history-commands.ts'
import { outlineCommands } from '../../features/outline/outline-commands.ts'
import { parkingCommands } from '../../features/parking/parking-commands.ts'
import { playbackCommands } from '../../features/playback/playback-commands.ts'
import type { Command } from '../../state/command.ts'
import { beginCommands } from './begin-commands.ts'
import { engagementCommands } from './engagement-commands.ts'
import { endSearch, paletteCommands } from './palette-commands.ts'
import { unlessLocked } from './while-locked.ts'
import { windowCommands } from './window-commands.ts'
import { workflowCommands } from './workflow-commands.ts'
import { leaveWorkshop, workshopCommands } from './workshop-commands.ts'

/** Every action of the window, once: keys, menus, the key help and the Electron menu read it here. */
export const commandTable: readonly Command[] = [
  // Before the map's: Esc stops tapping before it lets go of the selection.
  ...unlessLocked(tapCommands),
  ...historyCommands,
  // Before the map's: while a case is played, arrows and Esc are about it; while a lane is selected, arrows mean the lane.
  ...playbackCommands,
  endSearch,
  ...unlessLocked([...laneCommands, ...mapCommands, ...orderCommands, ...clipboardCommands]),
  ...viewCommands,
  ...overlayCommands,
  ...outlineCommands,
  ...parkingCommands,
  ...compareCommands,
  ...workshopCommands,
  ...workflowCommands,
  ...beginCommands,
  ...engagementCommands,
  ...windowCommands,
  ...paletteCommands(() => commandTable),
  leaveWorkshop,
]

export function commandById(id: string): Command | undefined {
  return commandTable.find((command) => command.id === id)
}

/** Runs it where it applies; false where it does not, or where no such command exists. */
export function runCommand(id: string): boolean {
  const command = commandById(id)
  if (command === undefined || !command.when()) return false
  void command.run()
  return true
}
