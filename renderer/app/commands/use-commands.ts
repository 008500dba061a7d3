import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { onCommand } from '../../bridge/call.ts'
import type { Command } from '../../state/command.ts'
import { selectDialog, windowStore } from '../../state/window-store.ts'
import { commandTable, runCommand } from './command-table.ts'

/** Binds the table to the keyboard and to the application menu. */
export function useCommands(): void {
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

function press(event: KeyboardEvent, sharing: readonly Command[]): void {
  if (event.defaultPrevented || selectDialog(windowStore.getState()) !== null) return
  const typing = isTyping(event.target)
  const command = sharing.find((each) => (!typing || each.whileTyping === true) && each.when())
  if (command === undefined) return
  event.preventDefault()
  void command.run()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  )
}
