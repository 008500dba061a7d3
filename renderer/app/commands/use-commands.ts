import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { onCommand } from '../../bridge/call.ts'
import type { Command } from '../../state/command.ts'
import { selectDialog, windowStore } from '../../state/window-store.ts'
import { commandTable, runCommand } from './command-table.ts'
import { inOverlay, isTyping, onDrawing } from './focus-place.ts'
import { catchTypedAhead } from './typed-ahead/typed-ahead.ts'

/** Binds the table to the keyboard and to the application menu. */
export function useCommands(): void {
  useEffect(catchTypedAhead, [])
  useEffect(() => tinykeys(window, keyMap(commandTable), { ignore: () => false }), [])
  useEffect(() => onCommand((id) => void runCommand(id)), [])
}

/** Two commands may share a key where their `when` keeps them apart: the first that applies runs. */
function keyMap(commands: readonly Command[]): Record<string, (event: KeyboardEvent) => void> {
  const byKey = new Map<string, Command[]>()
  for (const command of commands) {
    for (const key of command.keys ?? []) byKey.set(key, [...(byKey.get(key) ?? []), command])
  }
  return Object.fromEntries([...byKey].map(([key, sharing]) => [key, (event) => press(event, sharing)]))
}

/** Dialogs and menus keep the keyboard to themselves; the line for parking, which lies over the map, only its letters. */
function press(event: KeyboardEvent, sharing: readonly Command[]): void {
  const isKept =
    selectDialog(windowStore.getState()) !== null || (inOverlay() && !isInParkingLine(event.target))
  if (event.defaultPrevented || isKept) return
  const command = sharing.find((each) => takesKeys(each, event.target) && each.when())
  if (command === undefined || command.native === true) return
  event.preventDefault()
  void command.run()
}

function isInParkingLine(target: EventTarget | null): boolean {
  return isTyping(target) && target instanceof Element && target.closest('[data-map-foot]') !== null
}

function takesKeys(command: Command, target: EventTarget | null): boolean {
  if (isTyping(target)) return command.whileTyping === true
  return command.onDrawing !== true || onDrawing()
}
